/**
 * Answers read aloud by the browser, where it has a voice.
 *
 * @module
 */

/** Says when there is an English voice: browsers find their voices after a while, and some have none. */
export function awaitVoice(tell: () => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    if (findVoice()) tell();
  };
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}

/** A voice on the device if there is one: others send the text to a service. */
function findVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^en\b/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

/** Reads a text aloud and says when it ends. */
export function speak(text: string, end: () => void): void {
  silence();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = findVoice() ?? null;
  utterance.lang = 'en';
  utterance.addEventListener('end', end);
  utterance.addEventListener('error', end);
  speechSynthesis.speak(utterance);
}

export function silence(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}
