import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { row } from '../people.ts';
import type { Tale } from '../tale.ts';
import { tell } from '../tell.ts';
import { childSays, fewYears } from './assessing.ts';

const partsOf: Readonly<Record<string, string>> = {
  education: 'education',
  health: 'health',
  police: 'police',
  legal: 'legal',
  employment: 'economic',
};

const careLevels = (tale: Tale): Answers => {
  const low = tale.ticked.carerCapacity === 'does-not-protect' || tale.ticked.carerCapacity === 'no-carer';
  const care = low ? 'not-enough' : tale.ticked.carerCapacity === 'protects' ? 'good' : 'enough';
  return {
    parenting_basic_care: tale.theme.code === 'poverty' ? 'not-enough' : care,
    parenting_safety: low ? 'harmful' : tale.ticked.carerCapacity === 'struggles' ? 'not-enough' : care,
    parenting_warmth: tale.seed.pick(['good', 'enough']),
    parenting_stimulation: tale.seed.pick(['enough', 'not-enough']),
    parenting_limits: tale.theme.code === 'physical' ? 'harmful' : 'enough',
    parenting_stability: tale.seed.pick(['enough', 'not-enough']),
  };
};

const mostly = <T>(tale: Tale, usual: T, other: T): T => (tale.seed.chance(0.8) ? usual : other);

const functioning = (tale: Tale, age: number): Answers => {
  if (age < 2 || age > 17) return {};
  const hard = tale.theme.code === 'disability';
  const some = () => (hard ? tale.seed.pick(['some', 'a-lot']) : mostly(tale, 'none', 'some'));
  const both = {
    functioning_seeing: mostly(tale, 'none', 'some'),
    functioning_hearing: 'none',
    functioning_walking: hard ? 'a-lot' : 'none',
    functioning_understood: some(),
    functioning_learning: some(),
  };
  if (age < 5)
    return {
      ...both,
      functioning_hands: some(),
      functioning_understands: some(),
      functioning_playing: some(),
      functioning_kicks: 'same-or-less',
    };
  return {
    ...both,
    functioning_selfcare: some(),
    functioning_remembering: some(),
    functioning_concentrating: some(),
    functioning_change: some(),
    functioning_behaviour: some(),
    functioning_friends: some(),
    functioning_anxious: tale.grave ? 'weekly' : mostly(tale, 'monthly', 'weekly'),
    functioning_sad: tale.grave ? mostly(tale, 'weekly', 'daily') : 'yearly',
  };
};

const streetAndWork = ({ theme, seed, age, openedOn }: Tale): Answers => {
  const street = theme.code === 'street' || theme.code === 'trafficking';
  const labour = theme.code === 'farm' || theme.code === 'street';
  const matters = [
    ...(street ? ['street'] : []),
    ...(labour ? ['labour'] : []),
    ...(theme.code === 'trafficking' ? ['trafficking'] : []),
  ];
  return {
    matters: matters.length > 0 ? matters : ['none'],
    ...(street
      ? {
          street_activities: ['begging', 'selling'],
          street_where: 'Te kryqëzimi i madh, nga ora 16 deri 22',
          street_since: `${openedOn.year - Math.min(age, 2)}~`,
        }
      : {}),
    ...(labour
      ? {
          labour_kinds: theme.code === 'farm' ? ['farm'] : ['service'],
          labour_hours: seed.between(18, 40),
          labour_dangers: theme.code === 'farm' ? ['heavy', 'misses-school'] : ['night', 'misses-school'],
        }
      : {}),
  };
};

const needsOf = (tale: Tale): Answers => ({
  needs: tale.theme.goals.map(({ need, domain, actions }, place) =>
    row('need', place + 1, {
      need_domain: domain,
      need: tell(need, tale.about),
      need_urgency: place === 0 ? 'now' : 'months',
      ...(actions[0] ? { need_service: actions[0].service } : {}),
    }),
  ),
});

/** The whole picture as the case manager writes it; the institutions add their parts before it is brought to its end. */
export const assessWhole = (tale: Tale, at: string, so: { measure: boolean }): Id => {
  const { theme, seed } = tale;
  const day = tale.days.dayOf(at);
  const age = Math.max(0, tale.ageOn(day));
  const parts = [...tale.team.keys()].flatMap((discipline) => partsOf[discipline] ?? []);
  const level = () => (tale.grave ? 'some-support' : mostly(tale, 'well', 'some-support'));
  return tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'comprehensive-assessment',
    complete: false,
    answers: {
      age_years: age,
      parts_asked: parts,
      child_heard:
        age < 4 ? ['play-drawing'] : seed.pick([['alone'], ['alone', 'play-drawing'], ['took-part']]),
      parents_heard: ['took-part'],
      development_body: theme.code === 'disability' ? 'much-support' : level(),
      development_learning: level(),
      development_feelings: tale.grave ? 'much-support' : 'some-support',
      development_relationships: level(),
      development_note: tale.say(theme.strengthsNote),
      ...careLevels(tale),
      parenting_note: 'Mbështetet në tri vizita në shtëpi, bisedën me shkollën dhe fjalët e fëmijës.',
      parents_words: tale.say(theme.carerSays),
      family_life: tale.say(theme.familyLife),
      wider_family: seed.pick([
        'Tezja dhe gjyshja nga nëna, të gatshme ta marrin për disa ditë.',
        'Një xhaxha në të njëjtën lagje; gjyshërit në fshat.',
        'Daja vjen çdo të diel dhe fëmija e do.',
      ]),
      community: seed.pick([
        'Fqinjët e njohin dhe e ruajnë.',
        'Një shok i klasës dhe familja e tij.',
        'Pak lidhje; mediatorja i viziton çdo javë.',
      ]),
      ...streetAndWork(tale),
      ...(age >= 5
        ? {
            child_words_good: seed.pick([
              '“Kur luajmë në oborr.”',
              '“Vizatimi dhe qeni i gjyshit.”',
              '“Ora e muzikës.”',
            ]),
            child_words_worry: childSays(tale, day),
            child_words_change: tale.say(theme.wants),
          }
        : {}),
      ...functioning(tale, age),
      assessment_analysis: tale.say(theme.analysis),
      what_protects: tale.say(theme.protects),
      if_nothing_changes: tale.say(theme.ifNothing),
      ...needsOf(tale),
      summary: tale.say(theme.summary),
      assessed_conclusion: so.measure ? 'plan-with-measure' : 'plan',
      // Whoever is in grave danger has been before the team already.
      team_needed: 'no',
      child_told: age >= fewYears ? 'yes' : 'no',
      parents_told: 'yes',
    },
  });
};
