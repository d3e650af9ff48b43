import { locationCard, organizationCard, serviceCard } from '../../areas/directory/card.ts';
import { type HsdsRecord, withFields } from '../../areas/directory/hsds/record.ts';
import { keepGiven } from '../../areas/directory/keep.ts';
import { directoryOf, type Given } from '../../areas/directory/kept.ts';
import { writeLocation, writeOrganization } from '../../areas/directory/other-records.ts';
import { writeService } from '../../areas/directory/service-record.ts';
import { lockDirectory, recordsOf } from '../../areas/directory/store.ts';
import { lastingId, termsOf } from '../../areas/directory/terms.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { agencyId, municipalityId } from '../../server/start/found.ts';
import { inTenant } from '../../server/store/context.ts';
import { type Member, type Store, systemOf } from '../../server/store/store.ts';
import { demoMemberId } from '../team.ts';
import { korcaServices } from './korce.ts';
import type { LocationSketch, OrganizationSketch, ServiceSketch } from './sketch.ts';

const municipality = 'korce';

const invented =
  'Institucioni merr pjesë në ekip. Shërbimet, adresat dhe telefonat këtu janë të trilluara, vetëm për shembull.';

/** Ids in their order under one name, the same at every loading. */
const idsUnder = (name: string): (() => Id) => {
  let n = 0;
  return () => lastingId(`demonstration/${name}/${++n}`);
};

const locationOf = (owner: string, organization: Id, sketch: LocationSketch): Given => {
  const ids = idsUnder(`${owner}/location/${sketch.key}`);
  const { key: _key, phones = [], ...said } = sketch;
  const card = locationCard.parse({
    county: 'Korçë',
    country: 'AL',
    directions: '',
    access: '',
    position: null,
    confidential: false,
    ...said,
  });
  const blank: HsdsRecord = { id: ids(), organization_id: organization };
  const body = withFields(writeLocation(blank, card, ids), {
    phones: phones.map((number) => ({ id: ids(), number })),
  });
  return { kind: 'location', body, confidential: card.confidential };
};

const locationId = (owner: string, key: string): Id => idsUnder(`${owner}/location/${key}`)();

const givenBy = (
  { agency, phone, locations, services }: OrganizationSketch,
  pack: Pack,
): readonly Given[] => {
  const terms = termsOf(pack);
  const label = pack.agencies.find(({ code }) => code === agency)?.label;
  const ids = idsUnder(agency);
  const organization = ids();
  const card = organizationCard.parse({
    name: label?.sq ?? agency,
    otherName: label?.en ?? '',
    description: invented,
    email: `${agency}@example.org`,
    website: '',
    phones: [phone],
    agency: agencyId(agency),
    confidential: false,
  });
  const serviceOf = ({ at = [], ...sketch }: ServiceSketch): Given => {
    const own = idsUnder(`${agency}/service/${sketch.name}`);
    const filled = serviceCard.parse({
      otherName: '',
      description: '',
      status: 'active',
      minimumAge: null,
      maximumAge: null,
      eligibility: '',
      languages: [],
      places: [],
      cost: '',
      howToAsk: '',
      waiting: '',
      alert: '',
      documents: [],
      phones: [phone],
      email: `${agency}@example.org`,
      website: '',
      hours: [],
      placesInAll: null,
      placesFree: null,
      confidential: false,
      ...sketch,
      locations: at.map((key) => locationId(agency, key)),
    });
    const blank: HsdsRecord = { id: own(), organization_id: organization };
    return {
      kind: 'service',
      body: writeService(blank, filled, terms, own),
      confidential: filled.confidential,
    };
  };
  return [
    {
      kind: 'organization',
      body: writeOrganization({ id: organization }, card, ids),
      confidential: false,
      agency: agencyId(agency),
    },
    ...locations.map((location) => locationOf(agency, organization, location)),
    ...services.map(serviceOf),
  ];
};

/** The directory of the demonstration's first municipality, as its administrator would have written it. Once. */
export const loadServices = async (store: Store, pack: Pack): Promise<void> => {
  const agency = pack.agencies.find((each) => each.municipality === municipality && each.chairs === true);
  if (!agency) return;
  const who: Member = {
    id: demoMemberId('ilir'),
    municipality: municipalityId(municipality),
    agency: agencyId(agency.code),
    discipline: agency.discipline,
    roles: ['administrator'],
    unit: null,
    device: 'demonstration',
  };
  await inTenant(store.system, systemOf(who), async (tx) => {
    await lockDirectory(tx);
    const before = await recordsOf(tx);
    if (before.length > 0) return;
    const news = korcaServices.flatMap((sketch) => givenBy(sketch, pack));
    await keepGiven(tx, directoryOf(before), news, { store, who, terms: termsOf(pack), act: 'kept' });
  });
};
