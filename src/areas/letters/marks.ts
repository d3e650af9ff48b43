import type { Column, Content, CustomTableLayout } from 'pdfmake/interfaces.js';
import { ink } from './paper.ts';

const rule = (widths: (at: number, rows: number) => number): CustomTableLayout => ({
  hLineWidth: (at, { table }) => widths(at, table.body.length),
  vLineWidth: () => 0,
  hLineColor: () => ink.line,
  paddingLeft: () => 0,
  paddingRight: () => 6,
  paddingTop: () => 3,
  paddingBottom: () => 3,
});

/** Hairlines under the rows: where a value is missing, the line is for the pen. */
export const underlined = rule((at) => (at === 0 ? 0 : 0.5));

/** A table that is read along its rows. */
export const ruled: CustomTableLayout = {
  ...rule((at, rows) => (at <= 1 || at === rows ? 0.9 : 0.5)),
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

/** Lines for handwriting, far enough apart for a hand in a hurry. */
export const penLines = (count: number, height = 21): Content => ({
  table: {
    widths: ['*'],
    heights: height,
    body: Array.from({ length: count }, () => [{ text: '' }]),
    dontBreakRows: true,
  },
  layout: { ...underlined, paddingTop: () => 0, paddingBottom: () => 0 },
  margin: [0, 0, 0, 6],
});

const boxSize = 9;

/** A box to tick, or a circle where only one may be chosen. */
export const mark = (only: boolean): Column => ({
  width: 16,
  canvas: only
    ? [{ type: 'ellipse', x: 5, y: 6, r1: 4.4, r2: 4.4, lineWidth: 0.9, lineColor: ink.text }]
    : [{ type: 'rect', x: 0.5, y: 1.5, w: boxSize, h: boxSize, lineWidth: 0.9, lineColor: ink.text }],
});

export const tickLine = (text: string, only = false): Content => ({
  columns: [mark(only), { text, width: '*' }],
  margin: [0, 2, 0, 2],
});
