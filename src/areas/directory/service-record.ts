import type { Id } from '../../core/id.ts';
import type { OpeningHours, ServiceCard } from './card.ts';
import { type HsdsRecord, numberOf, textOf, withFields, within } from './hsds/record.ts';
import { readList, relisted } from './listed.ts';
import { type ServiceStatus, serviceStatuses, type Weekday, weekdays } from './rules.ts';
import { type RoomTerm, roomTerm, type Terms } from './terms.ts';

/** What the form calls a text, and what the specification calls it. */
const texts = {
  name: 'name',
  otherName: 'alternate_name',
  description: 'description',
  eligibility: 'eligibility_description',
  cost: 'fees_description',
  howToAsk: 'application_process',
  waiting: 'wait_time',
  alert: 'alert',
  email: 'email',
  website: 'url',
} as const;

const placeUrn = 'urn:rrjet:place:';

const isWeekday = (text: string): text is Weekday => weekdays.some((day) => day === text);
const isStatus = (text: string): text is ServiceStatus => serviceStatuses.some((status) => status === text);

const hourOf = (record: HsdsRecord, field: string): string | null =>
  /^(\d\d:\d\d)(:\d\d)?$/u.exec(textOf(record, field))?.[1] ?? null;

/** Weekly hours as a person gives them; null for a schedule that says more than days and hours. */
const readHours = (schedule: HsdsRecord): OpeningHours | null => {
  const days = textOf(schedule, 'byday').split(',').filter(isWeekday);
  const [opens, closes] = [hourOf(schedule, 'opens_at'), hourOf(schedule, 'closes_at')];
  const plain = ['until', 'count', 'bymonthday', 'byweekno', 'byyearday', 'valid_to'].every(
    (field) => schedule[field] === undefined,
  );
  if (!plain || textOf(schedule, 'freq') !== 'WEEKLY' || days.length === 0 || !opens || !closes) return null;
  return { days: weekdays.filter((day) => days.includes(day)), opens, closes };
};

/** How many, where a whole number is said; whatever else stands there says nothing. */
const roomIn = (attributes: readonly HsdsRecord[], code: RoomTerm): number | null => {
  const said = attributes.find(({ taxonomy_term_id: term }) => term === roomTerm(code));
  const text = said ? textOf(said, 'value') : '';
  return /^\d{1,6}$/u.test(text) ? Number(text) : null;
};

const placeOf = (area: HsdsRecord): string | null => {
  const uri = textOf(area, 'uri');
  return uri.startsWith(placeUrn) ? uri.slice(placeUrn.length) : null;
};

/** What the form shows of a service. */
export const readService = (body: HsdsRecord, confidential: boolean, terms: Terms): ServiceCard => {
  const attributes = within(body, 'attributes');
  const status = textOf(body, 'status');
  const said = Object.fromEntries(
    Object.entries(texts).map(([name, field]) => [name, textOf(body, field)]),
  ) as Record<keyof typeof texts, string>;
  return {
    ...said,
    status: isStatus(status) ? status : 'active',
    needs: [...readList(attributes, (held) => terms.needOf(textOf(held, 'taxonomy_term_id')) ?? null)],
    minimumAge: numberOf(body, 'minimum_age'),
    maximumAge: numberOf(body, 'maximum_age'),
    languages: [
      ...readList(within(body, 'languages'), (held) => terms.languageOf(textOf(held, 'code')) ?? null),
    ],
    places: [...readList(within(body, 'service_areas'), placeOf)],
    documents: [...readList(within(body, 'required_documents'), (held) => textOf(held, 'document') || null)],
    phones: [...readList(within(body, 'phones'), (held) => textOf(held, 'number') || null)],
    hours: [...readList(within(body, 'schedules'), readHours)],
    placesInAll: roomIn(attributes, 'places-in-all'),
    placesFree: roomIn(attributes, 'places-free'),
    locations: [
      ...readList(within(body, 'service_at_locations'), (held) => textOf(held, 'location_id') || null),
    ],
    confidential,
  };
};

const itself = (text: string): string => text;

const attributesWith = (body: HsdsRecord, card: ServiceCard, terms: Terms, makeId: () => Id) => {
  const needs = relisted({
    held: within(body, 'attributes'),
    read: (held) => terms.needOf(textOf(held, 'taxonomy_term_id')) ?? null,
    wanted: card.needs,
    keyOf: itself,
    make: (need) => ({ id: makeId(), taxonomy_term_id: terms.needTerm(need) }),
  });
  const room = [
    ['places-in-all', card.placesInAll],
    ['places-free', card.placesFree],
  ] as const;
  return room.reduce<readonly HsdsRecord[]>((held, [code, count]) => {
    const term = roomTerm(code);
    const before = held.find((each) => each.taxonomy_term_id === term);
    const others = held.filter((each) => each !== before);
    if (count === null) return others;
    return [...others, { id: before?.id ?? makeId(), taxonomy_term_id: term, value: String(count) }];
  }, needs);
};

/** The record of a service after somebody filled in the form; what the form does not show stays as it was. */
export const writeService = (
  body: HsdsRecord,
  card: ServiceCard,
  terms: Terms,
  makeId: () => Id,
): HsdsRecord => {
  const said = Object.entries(texts).map(([name, field]) => [field, card[name as keyof typeof texts]]);
  return withFields(body, {
    ...Object.fromEntries(said),
    status: card.status,
    minimum_age: card.minimumAge,
    maximum_age: card.maximumAge,
    attributes: attributesWith(body, card, terms, makeId),
    languages: relisted({
      held: within(body, 'languages'),
      read: (held) => terms.languageOf(textOf(held, 'code')) ?? null,
      wanted: card.languages.filter((language) => terms.isoOf(language) !== undefined),
      keyOf: itself,
      make: (language) => ({
        id: makeId(),
        name: terms.nameOfLanguage(language),
        code: terms.isoOf(language),
      }),
    }),
    service_areas: relisted({
      held: within(body, 'service_areas'),
      read: placeOf,
      wanted: card.places,
      keyOf: itself,
      make: (place) => ({ id: makeId(), name: terms.nameOfPlace(place), uri: `${placeUrn}${place}` }),
    }),
    required_documents: relisted({
      held: within(body, 'required_documents'),
      read: (held) => textOf(held, 'document') || null,
      wanted: card.documents,
      keyOf: itself,
      make: (document) => ({ id: makeId(), document }),
    }),
    phones: relisted({
      held: within(body, 'phones'),
      read: (held) => textOf(held, 'number') || null,
      wanted: card.phones,
      keyOf: itself,
      make: (number) => ({ id: makeId(), number }),
    }),
    schedules: relisted({
      held: within(body, 'schedules'),
      read: readHours,
      wanted: card.hours,
      keyOf: ({ days, opens, closes }) => `${[...days].sort()} ${opens} ${closes}`,
      make: ({ days, opens, closes }) => ({
        id: makeId(),
        freq: 'WEEKLY',
        byday: weekdays.filter((day) => days.includes(day)).join(','),
        opens_at: `${opens}:00`,
        closes_at: `${closes}:00`,
      }),
    }),
    service_at_locations: relisted({
      held: within(body, 'service_at_locations'),
      read: (held) => textOf(held, 'location_id') || null,
      wanted: card.locations,
      keyOf: itself,
      make: (location) => ({ id: makeId(), location_id: location }),
    }),
  });
};
