import type { RiskLevel } from '../../core/pack/procedure-schema.ts';
import type { ShownDeadline } from '../parts/deadline-label.tsx';
import type { Phase } from '../parts/phase-badge.tsx';

export const now = '2026-11-24T09:30:00Z';

export interface ExampleCase {
  number: string;
  name: string | null;
  age: number;
  risk: RiskLevel | null;
  phase: Phase;
  place: string;
  deadline: ShownDeadline;
  step: string;
}

const source = 'VKM 578/2018';

/** Invented, for looking at. */
export const exampleCases: readonly ExampleCase[] = [
  {
    number: 'KO-2026-0184',
    name: 'Arta Çela',
    age: 9,
    risk: 'immediate',
    phase: 'initial-assessment',
    place: 'Korçë',
    step: 'Vlerësim fillestar',
    deadline: { state: 'overdue', dueAt: '2026-11-23T08:00:00Z', source, confirmed: false },
  },
  {
    number: 'KO-2026-0179',
    name: 'Zhuljeta Gjergji',
    age: 14,
    risk: 'high',
    phase: 'comprehensive-assessment',
    place: 'Maliq, Libonik',
    step: 'Vlerësim i plotë',
    deadline: { state: 'running', dueAt: '2026-11-25T15:00:00Z', source, confirmed: false },
  },
  {
    number: 'KO-2026-0161',
    name: 'Xhulio Shehu',
    age: 6,
    risk: 'medium',
    phase: 'planning',
    place: 'Pogradec',
    step: 'Plan individual i mbrojtjes',
    deadline: { state: 'running', dueAt: '2026-12-04T15:00:00Z', source, confirmed: true },
  },
  {
    number: 'KO-2026-0102',
    name: 'Dhimitër Rrapi',
    age: 11,
    risk: 'low',
    phase: 'follow-up',
    place: 'Voskopojë',
    step: 'Vizitë mujore',
    deadline: { state: 'met', dueAt: '2026-11-20T15:00:00Z', metAt: '2026-11-19T10:20:00Z', source },
  },
  {
    number: 'KO-2026-0190',
    name: null,
    age: 8,
    risk: null,
    phase: 'initial-assessment',
    place: 'Korçë, Pazari i Vjetër',
    step: 'Shqyrtim i raportimit',
    deadline: { state: 'running', dueAt: '2026-11-24T19:00:00Z', source, confirmed: false },
  },
  {
    number: 'KO-2025-0077',
    name: 'Cvetanka Stojanova',
    age: 16,
    risk: 'medium',
    phase: 'closing',
    place: 'Pustec',
    step: 'Rishikim',
    deadline: { state: 'waived', dueAt: '2026-11-14T15:00:00Z', waivedBecause: 'E zëvendësuar nga mbyllja' },
  },
];
