import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const words = (text: string) => `{sq: ${text}, en: ${text}, el: ${text}}`;

/** The files of the smallest pack that is whole: one of everything. Tests break one file of it. */
export const tinyPack: Readonly<Record<string, string>> = {
  'pack.yaml': `id: tiny
version: 1
title: ${words('Tiny')}
country: AL
timeZone: Europe/Tirane
languages: [sq, en, el]
`,
  'sections.yaml': `sections:
  - {code: identity, label: ${words('Identity')}}
  - {code: plan, label: ${words('Plan')}}
`,
  'disciplines.yaml': `disciplines:
  - {code: health, label: ${words('Health')}}
`,
  'agencies.yaml': `agencies:
  - {code: clinic, label: ${words('Clinic')}, discipline: health, municipality: town, state: active}
`,
  'protocol.yaml': `version: 1
validFrom: 2026-01-01
source: Nobody
confirmed: false
grounds:
  - {code: consent, label: ${words('Consent')}}
purposes:
  - {code: casework, label: ${words('Casework')}, opens: all, atMost: write}
  - {code: referral, label: ${words('Referral')}, opens: [identity], atMost: write}
  - {code: return, label: ${words('Return')}, opens: [identity], atMost: write}
  - {code: transfer, label: ${words('Transfer')}, opens: all, atMost: read}
  - {code: supervision, label: ${words('Supervision')}, opens: all, atMost: read}
always: {manager: write, head: write, ownContributions: true}
excluded: [analyst]
sections:
  identity: {cells: {health: read}}
  plan: {cells: {health: own-part}}
`,
  'procedures.yaml': `riskLevels:
  - {code: low, label: ${words('Low')}}
  - {code: medium, label: ${words('Medium')}}
  - {code: high, label: ${words('High')}}
  - {code: immediate, label: ${words('Immediate')}}
parts:
  - {code: worker, label: ${words('Worker')}}
events:
  - {code: opened, label: ${words('Opened')}}
  - {code: visited, label: ${words('Visited')}}
standards: []
procedures:
  - code: case
    label: ${words('Case')}
    of: [case]
    stages:
      - {code: follow-up, label: ${words('Followup')}}
    steps:
      - code: visit
        stage: follow-up
        label: ${words('Visit')}
        who: [worker]
        starts: [opened]
        ends: [visited]
        within: {hours: 24}
        source: Nobody
        confirmed: false
        validFrom: 2020-01-01
`,
  'risk.yaml': `form: look
source: Nobody
confirmed: false
levels:
  - {level: high, from: 3}
strengthsAtMost: 1
dangers:
  - {code: hurt, when: [{field: harm, any: [hurt]}], weight: 3, because: ${words('Hurt')}}
strengths: []
`,
  'urgency.yaml': `source: Nobody
confirmed: false
reasons:
  - {code: unseen, fact: unseen, from: 30, weight: 5, label: ${words('Not seen')}}
  - {code: small, fact: age, below: 4, weight: 3, label: ${words('Small')}}
`,
  'holidays.yaml': `base: {library: date-holidays, country: AL}
source: Nobody
confirmed: false
weekend: [6, 7]
movesToMonday: false
years: {from: 2026, to: 2026}
remove: []
add: []
`,
  'glossary.yaml': `terms:
  - {code: child, en: child, sq: fëmijë}
`,
  'places/tiny.yaml': `source: Nobody
places:
  - {code: land, kind: country, name: Land}
  - {code: town, kind: municipality, name: Town, parent: land}
`,
  'letters/fields.yaml': `fields:
  - {name: child_name, section: identity, label: ${words('Name')}}
`,
  'letters/note.yaml': `letter: note
version: 1
of: case
title: ${words('Note')}
sections: [identity]
body:
  - facts: [child_name]
signatures: []
`,
  'lists/harm.yaml': `list: harm
choices:
  - {name: hurt, label: ${words('Hurt')}}
`,
  'forms/look.yaml': `form: look
version: 1
of: case
section: plan
title: ${words('Look')}
survey:
  - {type: select_multiple harm, name: harm, label: ${words('Harm')}}
`,
};

/** Writes the tiny pack to a folder of its own, with some files written otherwise, or left out when null. */
export const writeTinyPack = async (otherwise: Record<string, string | null> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'rrjet-pack-'));
  for (const [path, text] of Object.entries({ ...tinyPack, ...otherwise })) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
};
