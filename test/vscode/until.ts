/**
 * Asks again and again until the answer is given (not undefined and not false) and gives it; fails after `limit` milliseconds, naming what
 * was waited for.
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
