import type absence from './sq/absence.json';
import type access from './sq/access.json';
import type assessment from './sq/assessment.json';
import type board from './sq/board.json';
import type caseWords from './sq/case.json';
import type chronology from './sq/chronology.json';
import type concern from './sq/concern.json';
import type conference from './sq/conference.json';
import type directory from './sq/directory.json';
import type find from './sq/find.json';
import type followup from './sq/followup.json';
import type form from './sq/form.json';
import type forms from './sq/forms.json';
import type letters from './sq/letters.json';
import type network from './sq/network.json';
import type parts from './sq/parts.json';
import type people from './sq/people.json';
import type plan from './sq/plan.json';
import type publicWords from './sq/public.json';
import type referral from './sq/referral.json';
import type refusal from './sq/refusal.json';
import type register from './sq/register.json';
import type shell from './sq/shell.json';
import type today from './sq/today.json';
import type told from './sq/told.json';
import type transfer from './sq/transfer.json';
import type urgency from './sq/urgency.json';

/** Every file of words, by its name: i18next takes its typed keys from here. A new area adds two lines. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
  }
  interface ResourceNamespaceMap {
    absence: typeof absence;
    access: typeof access;
    assessment: typeof assessment;
    board: typeof board;
    case: typeof caseWords;
    chronology: typeof chronology;
    concern: typeof concern;
    directory: typeof directory;
    conference: typeof conference;
    find: typeof find;
    followup: typeof followup;
    form: typeof form;
    forms: typeof forms;
    letters: typeof letters;
    network: typeof network;
    parts: typeof parts;
    people: typeof people;
    plan: typeof plan;
    public: typeof publicWords;
    referral: typeof referral;
    refusal: typeof refusal;
    register: typeof register;
    shell: typeof shell;
    today: typeof today;
    told: typeof told;
    transfer: typeof transfer;
    urgency: typeof urgency;
  }
}
