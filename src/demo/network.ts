import { lastingId } from '../areas/directory/terms.ts';
import {
  addSignature,
  changeInstitutionRow,
  institutionsOf,
  protocolVersions,
  signaturesOf,
} from '../areas/network/store.ts';
import type { Pack } from '../core/pack/pack.ts';
import { municipalityId, protocolDigest } from '../server/start/found.ts';
import { inTenant } from '../server/store/context.ts';
import type { Store } from '../server/store/store.ts';
import { demoMemberId } from './team.ts';

/** What each institution of Korça's team is there for, as its administrator would write it. */
const mandates: Readonly<Record<string, string>> = {
  'korce-child-protection-unit':
    'Pranon raportimet, drejton rastet dhe thërret grupin e bashkisë (Ligji 18/2017, VKM 578/2018).',
  'korce-social-services': 'Shërbimet e kujdesit shoqëror në qark dhe strehimi emergjent (Ligji 121/2016).',
  'korce-labour': 'Punësimi, formimi profesional dhe ndihma ekonomike për familjet.',
  'korce-education': 'Ndjekja e shkollës, regjistrimi dhe kthimi në klasë i çdo fëmije.',
  'korce-police': 'Siguria e menjëhershme e fëmijës dhe hetimi i veprave kundër tij (Ligji 37/2017).',
  'korce-health': 'Vizita, mjekimi dhe mbështetja psikologjike e fëmijëve.',
  'ndihme-per-femijet': 'Puna në lagje me fëmijët jashtë shkollës dhe me familjet e tyre.',
  'korce-community-groups': 'Ndërmjetësimi mes familjeve dhe paralajmërimi i hershëm në lagje.',
  'legal-clinic-for-minors': 'Ndihma juridike falas për fëmijët dhe përfaqësimi i tyre në gjykatë.',
  'korce-minority-protection': 'Të drejtat e pakicave dhe ndërmjetësimi me familjet rome e egjiptiane.',
  'terre-des-hommes': 'Kthimi i sigurt i fëmijëve nga jashtë dhe ndjekja e tyre.',
  arsis: 'Strehimi dhe mbështetja e fëmijëve të pashoqëruar në Greqi.',
};

/** Those who have not signed yet, so that the demonstration shows both. */
const unsigned: readonly string[] = ['korce-community-groups', 'arsis', 'fan-noli-university'];

/** Mandates and signatures of the demonstration's first municipality; once, and nothing that somebody wrote changes. */
export const loadNetwork = async (store: Store, pack: Pack): Promise<void> => {
  const context = { municipality: municipalityId('korce'), member: demoMemberId('ilir'), holders: [] };
  const digest = protocolDigest(pack.protocol);
  await inTenant(store.system, context, async (tx) => {
    const institutions = await institutionsOf(tx);
    for (const { id, code, mandate, active, left_at: leftAt } of institutions) {
      const invented = mandates[code];
      if (invented && mandate === '')
        await changeInstitutionRow(tx, id, { mandate: invented, active, leftAt });
    }
    const isKnown = (await protocolVersions(tx)).some((version) => version.digest === digest);
    if (!isKnown || (await signaturesOf(tx)).length > 0) return;
    for (const { id, code } of institutions.filter(({ code: each }) => !unsigned.includes(each)))
      await addSignature(tx, {
        id: lastingId(`demonstration/signature/${code}`),
        agency: id,
        digest,
        signer: 'Nënshkrues i shpikur',
        capacity: 'drejtor',
        signedOn: pack.protocol.validFrom,
        by: demoMemberId('ilir'),
        at: store.now(),
      });
  });
};
