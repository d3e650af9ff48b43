import type { Structure } from '../families.ts';

/** Sentences that say the same thing of different children; one is drawn for each. See `tell` for the marks. */
export type Ways = readonly string[];

export interface ActionTold {
  action: string;
  service: string;
  /** Code of the institution in Korça; elsewhere the unit does it itself. */
  agency: string;
  cost?: number;
  source?: string;
}

export interface GoalTold {
  goal: string;
  domain: string;
  sign: string;
  need: string;
  actions: readonly ActionTold[];
}

/** What the initial assessment ticks. `grave` is said where the danger is greater. */
export interface Ticked {
  signs: readonly string[];
  vulnerabilities: readonly string[];
  severity: string;
  frequency: string;
  suspectAccess: string;
  suspectDangers?: readonly string[];
  carerCapacity: string;
  carerDifficulties: readonly string[];
  carerCooperation: string;
  strengths: readonly string[];
  riskFactors: readonly string[];
  actions: readonly string[];
  feelsSafe: string;
  home: string;
}

/** One kind of life that the unit meets: what is told, seen, said and done, in the words of the people in it. */
export interface Theme {
  code: string;
  harms: readonly string[];
  situations: readonly string[];
  ages: readonly [from: number, to: number];
  sex?: 'female' | 'male';
  structures: readonly Structure[];
  /** Who usually reports it (list `source`) and through which door (list `channel`). */
  reports: readonly (readonly [source: string, channel: string])[];
  suspect: string | null;
  usual: Ticked;
  grave: Partial<Ticked>;
  schooling?: { status: string; attendance?: string };
  /** Disciplines that come into the circle. */
  team: readonly string[];
  police?: 'violence' | 'sexual' | 'street' | 'law' | 'trafficking' | 'online';
  health?: 'injury' | 'neglect' | 'mental-health' | 'general' | 'illness';
  legal?: 'protection-order' | 'birth-registration' | 'child-victim' | 'guardianship' | 'child-offender';
  told: Ways;
  happens: Ways;
  youngSays: Ways;
  olderSays: Ways;
  wants: Ways;
  carerSays: Ways;
  summary: Ways;
  strengthsNote: Ways;
  familyLife: Ways;
  analysis: Ways;
  protects: Ways;
  ifNothing: Ways;
  goals: readonly GoalTold[];
  better: Ways;
  same: Ways;
  worse: Ways;
  saysBetter: Ways;
  saysWorse: Ways;
  closing: Ways;
}
