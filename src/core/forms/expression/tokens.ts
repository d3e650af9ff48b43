import { type ExpressionFault, fault, type Operator, precedence } from './syntax.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'field'; readonly name: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly at: number }
  | { readonly kind: 'mark'; readonly mark: string; readonly at: number };

const operators: ReadonlyMap<string, Operator> = new Map(precedence.flat().map((sign) => [sign, sign]));

const space = /\s+/y;
const number = /\d+(?:\.\d*)?|\.\d+/y;
const text = /"([^"]*)"|'([^']*)'/y;
const field = /\$\{\s*([^\s{}]+)\s*\}/y;
const name = /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy;
const sign = /!=|<=|>=|[=<>+*|-]/y;
const mark = /\.\.|[().,/]/y;

/** XPath 1.0, 3.7: after an operand a `*` or a name can only be an operator. */
const endsOperand = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind !== 'operator' &&
  !(token.kind === 'mark' && ['(', ',', '/'].includes(token.mark));

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

const readToken = (source: string, at: number, before: Token | undefined): [Token, number] | null => {
  let found = matchAt(field, source, at);
  if (found) return [{ kind: 'field', name: found[1] ?? '', at }, found[0].length];
  found = matchAt(number, source, at);
  if (found) return [{ kind: 'number', value: Number(found[0]), at }, found[0].length];
  found = matchAt(text, source, at);
  if (found) return [{ kind: 'text', value: found[1] ?? found[2] ?? '', at }, found[0].length];
  found = matchAt(name, source, at);
  if (found) {
    const operator = endsOperand(before) ? operators.get(found[0]) : undefined;
    const token: Token = operator ? { kind: 'operator', operator, at } : { kind: 'name', name: found[0], at };
    return [token, found[0].length];
  }
  found = matchAt(sign, source, at);
  const operator = found ? operators.get(found[0]) : undefined;
  if (found && operator) return [{ kind: 'operator', operator, at }, found[0].length];
  found = matchAt(mark, source, at);
  return found ? [{ kind: 'mark', mark: found[0], at }, found[0].length] : null;
};

/** Cuts an expression into its tokens, or says at which character it stops making sense. */
export const tokenize = (source: string): readonly Token[] | ExpressionFault => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const blank = matchAt(space, source, at);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const read = readToken(source, at, tokens.at(-1));
    if (!read) {
      const character = source.charAt(at);
      if (character === '"' || character === "'") return fault('expression-quote-open', at);
      if ('[]@'.includes(character)) return fault('expression-path-outside', at, { text: character });
      return fault('expression-character', at, { text: character });
    }
    tokens.push(read[0]);
    at += read[1];
  }
  return tokens;
};
