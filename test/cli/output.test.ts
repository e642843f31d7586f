import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createDraft, removeDrafts } from '../../src/cli/output.ts';
import { createFolder, Process } from './session.ts';

async function writeDraft(file: string, content: string): Promise<void> {
  const draft = await createDraft(file, new Process());
  await draft.write(content);
  await draft.keep();
}

test('a new file appears whole, or not at all', async () => {
  const at = createFolder();
  const draft = await createDraft(at('new.txt'), new Process());
  await draft.write('one ');
  await draft.write(Buffer.from('two'));
  expect(existsSync(at('new.txt'))).toBe(false);
  await draft.keep();
  expect(readFileSync(at('new.txt'), 'utf8')).toBe('one two');
  const other = await createDraft(at('new.txt'), new Process());
  await other.write('three');
  await other.discard();
  expect(readFileSync(at('new.txt'), 'utf8')).toBe('one two');
  expect(readdirSync(at('.'))).toEqual(['new.txt']);
});

test('a file that is there keeps its mode: results may be private', async () => {
  const at = createFolder({ 'old.txt': 'old' });
  chmodSync(at('old.txt'), 0o600);
  await writeDraft(at('old.txt'), 'new');
  expect(statSync(at('old.txt')).mode & 0o777).toBe(0o600);
  expect(readFileSync(at('old.txt'), 'utf8')).toBe('new');
});

test('a link goes on leading to its file', async () => {
  const at = createFolder({ 'real.txt': 'old' });
  symlinkSync('real.txt', at('link.txt'));
  await writeDraft(at('link.txt'), 'new');
  expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('real.txt'), 'utf8')).toBe('new');
});

test.runIf(process.platform === 'linux')('a pipe stays a pipe', async () => {
  const pipe = createFolder()('pipe');
  spawnSync('mkfifo', [pipe]);
  const reader = await open(pipe, 'r+');
  await writeDraft(pipe, 'through');
  const { buffer, bytesRead } = await reader.read();
  expect(buffer.toString('utf8', 0, bytesRead)).toBe('through');
  const dropped = await createDraft(pipe, new Process());
  await dropped.discard();
  await reader.close();
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test('a draft that cannot be put in place is an error, and goes', async () => {
  const at = createFolder();
  await expect(createDraft(at('none/file'), new Process())).rejects.toThrow(
    `Cannot write ${at('none/file')}: `,
  );
  await expect(createDraft(at('.'), new Process())).rejects.toThrow('EISDIR');
  const draft = await createDraft(at('file'), new Process());
  spawnSync('mkdir', [at('file')]);
  writeFileSync(at('file/inside'), '');
  await expect(draft.keep()).rejects.toThrow(`Cannot write ${at('file')}: `);
  expect(readdirSync(at('.'))).toEqual(['file']);
});

test('the drafts of a run that is cut off are removed', async () => {
  const at = createFolder();
  const draft = await createDraft(at('file'), new Process());
  await draft.write('half');
  expect(readdirSync(at('.')).length).toBe(1);
  removeDrafts();
  expect(readdirSync(at('.'))).toEqual([]);
  await draft.discard();
});

test('a signal leaves no draft, and ends the process', async () => {
  const at = createFolder({ file: 'old' });
  const process = new Process();
  const draft = await createDraft(at('file'), process);
  await draft.write('new');
  process.emit('SIGTERM', 'SIGTERM');
  expect(readdirSync(at('.'))).toEqual(['file']);
  expect(process.endings).toEqual(['SIGTERM']);
  expect(process.listenerCount('SIGTERM')).toBe(0);
});

test('a signal that the work itself heeds leaves the draft to the work', async () => {
  const at = createFolder();
  const process = new Process();
  const draft = await createDraft(at('file'), process);
  process.once('SIGINT', () => {});
  process.emit('SIGINT', 'SIGINT');
  expect(process.endings).toEqual([]);
  await draft.write('whole');
  await draft.keep();
  expect(readFileSync(at('file'), 'utf8')).toBe('whole');
  expect(process.listenerCount('SIGINT')).toBe(0);
});
