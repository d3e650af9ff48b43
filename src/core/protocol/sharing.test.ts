import { describe, expect, test } from 'vitest';
import { access, writing } from './access.ts';
import type { GroundGiven } from './reader.ts';
import { agencyOf, facts, korca, now, reader } from './rehearsal/korca.ts';
import { sharingFor } from './sharing.ts';

const agreed = (given: Partial<GroundGiven> = {}): GroundGiven => ({
  ground: 'consent',
  sections: [],
  agencies: 'all',
  from: '2026-01-01T00:00:00Z',
  until: null,
  sharedWith: 'all',
  ...given,
});
const to = (discipline: 'health' | 'education' | 'ngo' | 'research') => ({
  agency: agencyOf(discipline),
  discipline,
});

describe('what may be given with a referral', () => {
  const { opens } = sharingFor(korca, facts());

  test('is what the protocol lets that discipline read, and what serves a referral', () => {
    expect(opens(to('health'), 'identity')).toBe(true);
    expect(opens(to('health'), 'family')).toBe(true);
    expect(opens(to('education'), 'family')).toBe(false);
    expect(opens(to('ngo'), 'plan')).toBe(true);
    expect(opens(to('health'), 'plan')).toBe(false);
    expect(opens(to('health'), `plan/${agencyOf('health')}`)).toBe(true);
    expect(opens(to('research'), 'identity')).toBe(false);
  });

  test('is not made open by calling it the institution’s own part', () => {
    for (const section of ['family', 'health', 'economic', 'assessment-detail'])
      expect(opens(to('education'), `${section}/${agencyOf('education')}`)).toBe(false);
  });

  test('is never health, police or notes, whoever asks', () => {
    for (const section of ['health', 'police', 'notes', 'reporter', 'assessment-detail', 'ethnicity'])
      expect(opens(to('health'), section)).toBe(false);
  });

  test('rests on a consent that is on record, holds, and names the institution', () => {
    const given = (...grounds: GroundGiven[]) =>
      sharingFor(korca, facts({ grounds })).consented(agencyOf('health'));
    expect(given()).toBe(false);
    expect(given(agreed())).toBe(true);
    expect(given(agreed({ sharedWith: [agencyOf('health')] }))).toBe(true);
    expect(given(agreed({ sharedWith: [agencyOf('ngo')] }))).toBe(false);
    expect(given(agreed({ sharedWith: undefined }))).toBe(false);
    expect(given(agreed({ until: now }))).toBe(false);
    expect(given(agreed({ from: '2026-03-02T09:00:01Z' }))).toBe(false);
    expect(given(agreed({ ground: 'legal-duty' }))).toBe(false);
  });
});

describe('whoever got a referral', () => {
  const got = (discipline: 'health' | 'ngo' | 'legal' | 'cross-border-partner' | 'research') =>
    reader(discipline, { place: 'recipient', purpose: 'referral' });

  test('answers it in its own part, whatever its discipline writes in a case', () => {
    for (const discipline of ['health', 'ngo', 'legal', 'cross-border-partner'] as const)
      expect(writing(korca, got(discipline), `services/${agencyOf(discipline)}`, facts())).toBe('all');
    expect(writing(korca, got('research'), `services/${agencyOf('research')}`, facts())).toBe('none');
  });

  test('learns nothing of the sender’s own part', () => {
    for (const discipline of ['health', 'ngo', 'legal'] as const)
      expect(access(korca, got(discipline), `services/${agencyOf('social-work')}`, facts()).level).toBe(
        'none',
      );
  });

  test('abroad reads what was sent to it, and of the case itself nothing', () => {
    expect(access(korca, got('cross-border-partner'), 'identity', facts()).level).toBe('read');
    const inCase = reader('cross-border-partner', { place: 'team-member', purpose: 'referral' });
    expect(access(korca, inCase, 'identity', facts()).because).toBe('by-packet-only');
  });
});
