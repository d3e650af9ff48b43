import { describe, expect, it } from 'vitest';
import { newId } from '../core/id.ts';
import { askedIn, onceAtATime } from './under-way.ts';

const old = '01890a5d-ac96-774b-bcce-b302099a8057';
const task = (what: string, file = old) => ({
  file,
  command: { id: newId(), kind: 'task.add', task: newId(), what },
});

describe('what is pressed twice', () => {
  const asked = (act: object) => askedIn(act);

  it('is the same, though each press made ids of its own', () => {
    expect(asked(task('Thirr shkollën'))).toBe(asked(task('Thirr shkollën')));
  });

  it('is not the same where something else is said, or it is about another file', () => {
    expect(asked(task('Thirr shkollën'))).not.toBe(asked(task('Thirr mjekun')));
    const other = '01890a5d-ac96-774b-bcce-b302099a8058';
    expect(asked(task('Thirr shkollën'))).not.toBe(asked(task('Thirr shkollën', other)));
  });

  it('is done once while it is under way, and again when it is asked anew', async () => {
    let done = 0;
    const once = onceAtATime<number>();
    const act = async () => {
      await Promise.resolve();
      done += 1;
      return done;
    };
    expect(await Promise.all([once('a', act), once('a', act), once('b', act)])).toEqual([1, 1, 2]);
    expect(await once('a', act)).toBe(3);
  });

  it('may be tried again after it failed', async () => {
    const once = onceAtATime<string>();
    await expect(once('a', () => Promise.reject(new Error('no connection')))).rejects.toThrow();
    expect(await once('a', async () => 'done')).toBe('done');
  });
});
