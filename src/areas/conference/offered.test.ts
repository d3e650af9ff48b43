import { expect, test } from 'vitest';
import { foundCases } from './offered.ts';

const person = (name: string, cases: readonly { id: string; number: string; status: string }[]) => ({
  ...{ id: name, name, isWorkingLabel: name.startsWith('the '), alsoCalled: [], father: '', sex: '' },
  ...{ birth: '', place: null, child: true, deceased: false, reasons: [] },
  cases: cases.map((one) => ({ ...one, phase: 'assessment' })),
});

test('an agenda finds every case by its number or a name, each once, and none that stands on it already', () => {
  const [one, two, three] = [
    { id: '1', number: 'KOR-2026-0001', status: 'closed' },
    { id: '2', number: 'KOR-2026-0002', status: 'open' },
    { id: '3', number: 'KOR-2026-0003', status: 'open' },
  ];
  const offered = foundCases(
    {
      cases: [{ ...two, phase: 'plan', child: null }],
      people: [person('Arta Çela', [one, two]), person('the boy at the bridge', [three])],
    },
    [],
  );
  expect(offered.map(({ number, name, working, closed }) => [number, name, working, closed])).toEqual([
    ['KOR-2026-0002', null, null, false],
    ['KOR-2026-0003', null, 'the boy at the bridge', false],
    ['KOR-2026-0001', 'Arta Çela', null, true],
  ]);
  expect(
    foundCases({ cases: [], people: [person('Arta Çela', [one, two])] }, ['2']).map(({ id }) => id),
  ).toEqual(['1']);
});
