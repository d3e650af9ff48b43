import { abandonment } from './abandonment.ts';
import { bullying } from './bullying.ts';
import { disability } from './disability.ts';
import { divorce } from './divorce.ts';
import { dropout } from './dropout.ts';
import { earlyMarriage } from './early-marriage.ts';
import { farm } from './farm.ts';
import { law } from './law.ts';
import { leftBehind } from './left-behind.ts';
import { online } from './online.ts';
import { physical } from './physical.ts';
import { poverty } from './poverty.ts';
import { returned } from './returned.ts';
import { selfHarm } from './self-harm.ts';
import { sexual } from './sexual.ts';
import { street } from './street.ts';
import type { Theme } from './theme.ts';
import { trafficking } from './trafficking.ts';
import { unregistered } from './unregistered.ts';
import { unsupervised } from './unsupervised.ts';
import { witness } from './witness.ts';

export const themes = {
  physical,
  witness,
  poverty,
  unsupervised,
  street,
  farm,
  dropout,
  unregistered,
  'early-marriage': earlyMarriage,
  'left-behind': leftBehind,
  returned,
  bullying,
  online,
  sexual,
  disability,
  'self-harm': selfHarm,
  law,
  trafficking,
  abandonment,
  divorce,
} as const satisfies Readonly<Record<string, Theme>>;
export type ThemeCode = keyof typeof themes;
