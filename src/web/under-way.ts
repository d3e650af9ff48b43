/** The moment in an id (its first 48 bits), in milliseconds. */
const madeAt = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const justNow = 10_000;

/** What is asked, whatever ids were made for it in the last seconds: each press of a button makes its own. */
export const askedIn = (asked: unknown, now: number = Date.now()): string =>
  JSON.stringify(asked ?? null).replace(ids, (id) => (now - madeAt(id) < justNow ? '*' : id));

/**
 * Does one thing once, however often it is asked while it is under way: whoever presses twice gets the answer to the
 * first.
 */
export const onceAtATime = <T>(): ((asked: string, act: () => Promise<T>) => Promise<T>) => {
  const underWay = new Map<string, Promise<T>>();
  return (asked, act) => {
    const begun = underWay.get(asked);
    if (begun) return begun;
    const doing = act().finally(() => underWay.delete(asked));
    underWay.set(asked, doing);
    return doing;
  };
};
