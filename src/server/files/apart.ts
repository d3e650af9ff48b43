import { Worker } from 'node:worker_threads';

/**
 * Opens a file from outside in a thread of its own, which may hold so many megabytes: a workbook is a packed archive,
 * and a small one may open into more than a machine has.
 */
export const openApart = (thread: string | URL, asked: unknown, megabytes: number): Worker =>
  new Worker(thread, {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
  });

/** Tells a thread that ended because its file opened into more than it may hold. */
export const openedIntoTooMuch = (problem: Error & { code?: string }): boolean =>
  problem.code === 'ERR_WORKER_OUT_OF_MEMORY';
