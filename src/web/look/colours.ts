import type { MantineColorsTuple } from '@mantine/core';

/** The lake: what can be done. Shade 7 on white 7.3:1, white on shade 6 5.6:1. */
export const lake: MantineColorsTuple = [
  '#eaf5f5',
  '#d3e9ea',
  '#a6d2d5',
  '#76b9be',
  '#4ca2a9',
  '#2d8a93',
  '#1c737d',
  '#135e68',
  '#0e4c55',
  '#0a3a42',
];

/** Stone: paper, lines and quiet words. Shade 6 on white 4.8:1, shade 7 on shade 1 6.4:1. */
export const stone: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#e9e6df',
  '#dcd8cf',
  '#c5c0b5',
  '#a39d90',
  '#767167',
  '#5c5850',
  '#3d3a35',
  '#24221f',
];

/** Stone by night. */
export const night: MantineColorsTuple = [
  '#ece9e3',
  '#d3cfc7',
  '#b9b4aa',
  '#96918a',
  '#4b4a46',
  '#3a3937',
  '#2a2a28',
  '#1e1f1f',
  '#171818',
  '#101111',
];

/** Danger and what is overdue. */
export const crimson: MantineColorsTuple = [
  '#fdf0f0',
  '#f9dcdd',
  '#f0b4b8',
  '#e68a91',
  '#dc5f6b',
  '#cc3c4d',
  '#b42a3f',
  '#981f34',
  '#7d182b',
  '#5e1020',
];

/** High risk. */
export const ember: MantineColorsTuple = [
  '#fef3ec',
  '#fce2d2',
  '#f8c1a0',
  '#f29d6c',
  '#ea7b3f',
  '#d75f20',
  '#bb4a12',
  '#9a3b0e',
  '#7a2f0d',
  '#57210a',
];

/** What is due soon, what waits, what is not yet confirmed. */
export const honey: MantineColorsTuple = [
  '#fff8e6',
  '#fdedc4',
  '#fadc92',
  '#f6c667',
  '#ebaf3f',
  '#cf9122',
  '#a87114',
  '#84560d',
  '#66420a',
  '#452c06',
];

/** Low risk, done, safe. */
export const moss: MantineColorsTuple = [
  '#eff6ee',
  '#dcebda',
  '#b8d6b4',
  '#92bf8d',
  '#6ca668',
  '#4d8c4b',
  '#39743a',
  '#2c5c2f',
  '#234a27',
  '#19351d',
];
