import { CannotStart } from './stopping.ts';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Runs a command of the program; what keeps it from working is told in a sentence, and the process ends with 1. */
export const runAsProgram = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof CannotStart) {
      say(`\n${error.sentences.sq}\n${error.sentences.en}\n`);
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    say(`\nRrjet u ndal papritur: ${reason}\nRrjet stopped unexpectedly: ${reason}\n`);
    if (process.env.RRJET_LOG === 'debug' && error instanceof Error) say(error.stack ?? '');
  }
};
