/** What a command tells the person who runs it: lines that stay, and one that shows how far it is. */
export interface Reporting {
  say: (line: string) => void;
  progress: (line: string) => void;
}

const often = 200;

/** The moving line is written only where a person watches, a few times a second. */
export const reporting = (out: NodeJS.WriteStream = process.stdout): Reporting => {
  const clear = out.isTTY ? '\r\x1b[K' : '';
  let told = 0;
  return {
    say: (line) => {
      out.write(`${clear}${line}\n`);
    },
    progress: (line) => {
      if (!out.isTTY || Date.now() - told < often) return;
      told = Date.now();
      out.write(`${clear}${line}`);
    },
  };
};
