import type { Runner } from 'graphile-worker';

export interface KeptRunning {
  runner: () => Runner;
  close: () => Promise<void>;
}

const again = 5000;

/**
 * Keeps the worker going. One that stops by itself, for the database was away longer than it bears, is started anew:
 * the server lives on, and so must its work.
 */
export const keepRunning = async (
  start: () => Promise<Runner>,
  stopped: (error: unknown) => void,
): Promise<KeptRunning> => {
  let closed = false;
  let runner: Runner;
  const watched = async (): Promise<Runner> => {
    const started = await start();
    started.promise
      .catch(stopped)
      .then(comeBack)
      .catch(() => undefined);
    return started;
  };
  const comeBack = async (): Promise<void> => {
    while (!closed) {
      await new Promise((resolve) => setTimeout(resolve, again).unref());
      const started = closed ? null : await watched().catch(() => null);
      if (!started) continue;
      runner = started;
      if (closed) await end();
      return;
    }
  };
  // It may have stopped by itself a moment ago.
  const end = (): Promise<void> => runner.stop().catch(() => undefined);
  runner = await watched();
  return {
    runner: () => runner,
    close: async () => {
      closed = true;
      await end();
    },
  };
};
