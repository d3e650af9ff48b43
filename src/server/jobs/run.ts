import { makeWorkerUtils, parseCronItems, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { municipalitiesOf } from '../store/maintenance.ts';
import { keepRunning } from './keep-running.ts';
import { type Job, type JobGround, jobs, telling } from './list.ts';
import { listen } from './listen.ts';
import { quietly } from './quietly.ts';
import { openQueue, schema } from './store.ts';

export interface RunningJobs {
  close: () => Promise<void>;
}

interface Running extends JobGround {
  ownerUrl: string;
  /** Where the role of the queue signs in. */
  url: string;
  /** Told when work failed, by its name and the kind of error alone; it is tried again. */
  failed: (job: string, why: string) => void;
}

const attempts = 5;
const Asked = z.object({ municipality: z.uuid().optional() });

const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
};

/** One municipality's trouble keeps no other from its turn. */
const inTurn = async (job: Job, ground: JobGround, municipalities: readonly Id[]): Promise<unknown[]> => {
  const faults: unknown[] = [];
  for (const municipality of municipalities)
    await job.run(ground, municipality).catch((error: unknown) => {
      faults.push(error);
    });
  return faults;
};

const taskOf =
  (job: Job, ground: JobGround, failed: Running['failed']) =>
  async (payload: unknown): Promise<void> => {
    const { municipality } = Asked.parse(payload ?? {});
    const faults = await inTurn(
      job,
      ground,
      municipality ? [municipality] : await municipalitiesOf(ground.store.system),
    );
    if (faults.length === 0) return;
    for (const why of new Set(faults.map(kindOf))) failed(job.name, why);
    throw new Error(`${job.name} failed`);
  };

/** What failed for good leaves its line behind in the queue; the log has told of it. */
const clearFailed = async (url: string): Promise<void> => {
  const utils = await makeWorkerUtils({ connectionString: url, schema, logger: quietly });
  try {
    await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] });
  } finally {
    await utils.release();
  }
};

/**
 * Starts the periodic work. Of several servers on one database, each round is done by one. Work that is under way
 * when the server stops is waited for.
 */
export const runJobs = async ({ ownerUrl, url, failed, ...ground }: Running): Promise<RunningJobs> => {
  await openQueue(ownerUrl);
  await clearFailed(url);
  const tasks: TaskList = Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, ground, failed)]));
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A connection that breaks while idle is replaced; a worker that misses one starts anew.
  pool.on('error', () => undefined);
  const kept = await keepRunning(
    () =>
      run({
        ...{ pgPool: pool, schema, logger: quietly, noHandleSignals: true },
        ...{ concurrency: 2, pollInterval: 5000 },
        taskList: tasks,
        parsedCronItems: parseCronItems(
          jobs.map(({ name, every }) => ({ task: name, match: every, options: { maxAttempts: attempts } })),
        ),
      }),
    (error) => failed('all', kindOf(error)),
  );
  const wake = (municipality?: Id): void => {
    const jobKey = `${telling.name}/${municipality ?? 'all'}`;
    // Should it fail, the next minute's round comes anyway.
    kept
      .runner()
      .addJob(telling.name, municipality ? { municipality } : {}, { jobKey, maxAttempts: attempts })
      .catch(() => undefined);
  };
  const listening = await listen(url, { rrjet_telling: wake }, () => wake());
  return {
    close: async () => {
      await listening.close();
      await kept.close();
      await pool.end();
    },
  };
};
