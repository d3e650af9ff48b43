import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Path, whatIsWrong } from './reasons.ts';

/** Something in a pack that keeps it from being used, where a person can mend it. */
export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  reason: string;
}

/** A file of the pack that reads as its schema wants it. `problem` finds the line of a place in it. */
export interface Written<T> {
  file: string;
  value: T;
  problem: (path: Path, reason: string) => Problem;
}

/** Reads one YAML file by its schema, or says what is wrong with it, each thing with its line. */
export const readWritten = <T>(text: string, file: string, schema: z.ZodType<T>): Written<T> | Problem[] => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => ({ file, line: lineOf(pos[0]), reason: message }));

  const problem = (path: Path, reason: string): Problem => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === key)
        : undefined;
      const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { file, line: lineOf(node.range[0]), reason };
    }
    return { file, line: 1, reason };
  };

  const read = schema.safeParse(document.toJS());
  if (read.success) return { file, value: read.data, problem };
  return whatIsWrong(read.error).map(({ path, reason }) => problem(path, reason));
};
