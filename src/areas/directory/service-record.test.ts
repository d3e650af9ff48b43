import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { albanianPack } from '../../../tests/random/unit.ts';
import { newId } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { type ServiceCard, serviceCard, serviceSaid } from './card.ts';
import { faultsOf } from './hsds/published.ts';
import { randomDirectory } from './hsds/random.factory.ts';
import { type HsdsRecord, within, written } from './hsds/record.ts';
import { serviceStatuses, weekdays } from './rules.ts';
import { readService, writeService } from './service-record.ts';
import { roomTerm, type Terms, termsOf } from './terms.ts';

let pack: Pack;
let terms: Terms;
beforeAll(async () => {
  pack = await albanianPack();
  terms = termsOf(pack);
});

const text = fc.constantFrom('', 'Falas.', 'Me telefon, çdo ditë.', 'Rruga e Shembullit 3');
const some = (all: readonly string[]) => fc.subarray([...all], { maxLength: Math.min(4, all.length) });
const age = fc.option(fc.integer({ min: 0, max: 99 }), { nil: null });

const cards = (): fc.Arbitrary<ServiceCard> =>
  fc.record({
    name: fc.constantFrom('Qendra ditore', 'Avokat për fëmijë'),
    otherName: text,
    description: text,
    status: fc.constantFrom(...serviceStatuses),
    needs: some((pack.lists.service ?? []).map(({ name }) => name)),
    minimumAge: age,
    maximumAge: age,
    eligibility: text,
    languages: some(
      (pack.lists.languages ?? []).filter(({ columns }) => columns.iso).map(({ name }) => name),
    ),
    places: some(pack.places.slice(0, 50).map(({ code }) => code)),
    cost: text,
    howToAsk: text,
    waiting: text,
    alert: text,
    documents: some(['Karta e identitetit', 'Vendimi', 'Libreza']),
    phones: some(['+355 82 000 1', '+355 82 000 2']),
    email: fc.constantFrom('', 'zyra@example.org'),
    website: fc.constantFrom('', 'https://example.org/'),
    hours: fc.uniqueArray(
      fc.record({
        days: fc.subarray([...weekdays], { minLength: 1 }),
        opens: fc.constantFrom('08:00', '09:30'),
        closes: fc.constantFrom('12:00', '16:00'),
      }),
      { maxLength: 3, selector: written },
    ),
    placesInAll: fc.option(fc.nat({ max: 50 }), { nil: null }),
    placesFree: fc.option(fc.nat({ max: 50 }), { nil: null }),
    locations: fc.uniqueArray(fc.uuid(), { maxLength: 2 }),
    confidential: fc.boolean(),
  });

/** What stands in a list has no order of its own. */
const unordered = (card: ServiceCard): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(card).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(written).toSorted() : value,
    ]),
  );

const services = randomDirectory.map((stood): readonly HsdsRecord[] =>
  stood.filter(({ kind }) => kind === 'service').map(({ body }) => body),
);

describe('the form of a service', () => {
  it('shows again what was filled in, whatever stood there before', () => {
    fc.assert(
      fc.property(services, cards(), (bodies, card) => {
        for (const body of [{ id: newId() }, ...bodies]) {
          const kept = writeService(body, card, terms, newId);
          expect(unordered(readService(kept, card.confidential, terms))).toEqual(unordered(card));
          expect(serviceCard.safeParse(readService(kept, card.confidential, terms)).success).toBe(true);
        }
      }),
    );
  });

  it('leaves a record as it was when nothing was changed, and what it does not show in any case', () => {
    fc.assert(
      fc.property(services, cards(), (bodies, card) => {
        for (const body of bodies) {
          const kept = writeService(body, card, terms, newId);
          const again = writeService(kept, readService(kept, card.confidential, terms), terms, newId);
          expect(written(again)).toBe(written(kept));
          expect(kept.contacts).toEqual(body.contacts);
          expect(kept.organization_id).toBe(body.organization_id);
          const foreign = within(body, 'attributes').map(({ id }) => id);
          expect(within(kept, 'attributes').map(({ id }) => id)).toEqual(expect.arrayContaining(foreign));
        }
      }),
    );
  });

  it('writes what the published schema takes', () => {
    fc.assert(
      fc.property(cards(), (card) => {
        expect(faultsOf('service', writeService({ id: newId() }, card, terms, newId))).toEqual([]);
      }),
    );
  });
});

describe('a service that came from elsewhere', () => {
  it('is shown whatever its texts and numbers are, so that somebody can put them right', () => {
    fc.assert(
      fc.property(
        services,
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (bodies, said, number) => {
          for (const body of bodies) {
            const strange = {
              ...body,
              description: said.repeat(500),
              email: said,
              minimum_age: number,
              attributes: [{ id: newId(), taxonomy_term_id: roomTerm('places-free'), value: said }],
            };
            expect(serviceSaid.safeParse(readService(strange, false, terms)).success).toBe(true);
          }
        },
      ),
    );
  });
});
