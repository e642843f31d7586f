/** Checks and decides a scorecard near the user. It keeps nothing. */
import { openScorecard } from 'structured-interview/scorecard';

/** What every candidate for this role is asked. It is never taken from a request. */
const plan = {
  questions: ['cap-theorem', 'idempotency', 'saga-pattern'],
  roleCritical: ['idempotency'],
} as const;

async function decide(request: Request): Promise<Response> {
  const body: unknown = await request.json().catch(() => 'no JSON');
  const { issues, score, decision } = openScorecard(body, { plan });
  if (issues.length > 0) return Response.json({ issues }, { status: 422 });
  const { outcome, settled, reachable } = decision;
  return Response.json({ outcome, settled, reachable, average: score.average });
}

export default {
  fetch(request: Request): Promise<Response> | Response {
    return request.method === 'POST' ? decide(request) : new Response(null, { status: 405 });
  },
};
