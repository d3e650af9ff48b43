import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { buildForm } from './build.ts';
import { type Choice, type Form, formSource, type Lists, listSource } from './definition.ts';
import { type Fault, type FaultPath, faultAt } from './fault.ts';
import { reasonFor } from './reasons.ts';

/** A fault of a pack's file, with the place where someone can mend it. Lines and columns count from 1. */
export interface PlacedFault extends Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The sentence in English, for start and logs; other languages through `reasonFor`. */
  readonly reason: string;
}

export interface LoadedForm {
  /** Null when there is any fault. */
  readonly form: Form | null;
  readonly faults: readonly PlacedFault[];
}

export interface LoadedList {
  readonly list: string | null;
  readonly choices: readonly Choice[];
  readonly faults: readonly PlacedFault[];
}

interface ReadYaml {
  readonly content: unknown;
  readonly faults: readonly PlacedFault[];
  readonly place: (fault: Fault) => PlacedFault;
}

const readYaml = (text: string, file: string): ReadYaml => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placed = (fault: Fault, offset: number): PlacedFault => {
    const { line, col } = lines.linePos(offset);
    return {
      ...fault,
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      reason: reasonFor(fault, 'en'),
    };
  };
  const offsetOf = (path: FaultPath): number => {
    // The nearest part of the path that was really written down.
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(parent)
        ? parent.items.find((each) => (isScalar(each.key) ? each.key.value : each.key) === key)
        : undefined;
      const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  const faults = document.errors.map((error) =>
    placed(faultAt([], 'form-yaml', { message: error.message }), error.pos[0]),
  );
  return {
    content: faults.length === 0 ? document.toJS() : null,
    faults,
    place: (fault) => placed(fault, offsetOf(fault.path)),
  };
};

const shapeFaults = (error: z.ZodError): readonly Fault[] =>
  error.issues.map(({ path, message, code, ...issue }) => {
    const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const unknown = code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys);
    const at = unknown ? [...keys, String(issue.keys[0])] : keys;
    return faultAt(at, 'form-shape', { message: `${at.slice(-1).join('')}: ${message}` });
  });

/**
 * Reads a form of the country pack from its YAML. `lists` are the pack's choice lists by name. Every fault names
 * file, line, column and reason; with any fault there is no form.
 */
export const loadForm = (text: string, file: string, lists: Lists): LoadedForm => {
  const { content, faults, place } = readYaml(text, file);
  if (faults.length > 0) return { form: null, faults };
  const source = formSource.safeParse(content);
  if (!source.success) return { form: null, faults: shapeFaults(source.error).map(place) };
  const built = buildForm(source.data, lists);
  if (built.faults.length > 0) return { form: null, faults: built.faults.map(place) };
  return { form: built.form, faults: [] };
};

/** Reads a choice list of the country pack from its YAML, with the same care for places and reasons. */
export const loadList = (text: string, file: string): LoadedList => {
  const { content, faults, place } = readYaml(text, file);
  if (faults.length > 0) return { list: null, choices: [], faults };
  const source = listSource.safeParse(content);
  if (!source.success) return { list: null, choices: [], faults: shapeFaults(source.error).map(place) };
  const { list, choices } = source.data;
  const twice = choices.findIndex(({ name }, at) => choices.findIndex((each) => each.name === name) < at);
  if (twice >= 0) {
    const fault = faultAt(['choices', twice, 'name'], 'form-choice-twice', {
      list,
      name: choices[twice]?.name ?? '',
    });
    return { list: null, choices: [], faults: [place(fault)] };
  }
  return { list, choices, faults: [] };
};

/** `file:line: reason`, as the start prints it. */
export const faultLine = ({ file, line, reason }: PlacedFault): string => `${file}:${line}: ${reason}`;
