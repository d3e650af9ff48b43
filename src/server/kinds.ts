import { projectCase } from '../areas/case/projection.ts';
import { caseRules, drawnIn } from '../areas/case/rules.ts';
import { tellsOfCase } from '../areas/case/tells.ts';
import { projectConcern } from '../areas/concern/projection.ts';
import { concernRules } from '../areas/concern/rules.ts';
import { tellsOfConcern } from '../areas/concern/tells.ts';
import { projectConference } from '../areas/conference/projection.ts';
import { conferenceRules } from '../areas/conference/rules.ts';
import { tellsOfConference } from '../areas/conference/tells.ts';
import { householdRules } from '../areas/people/household.ts';
import { projectHousehold, projectPerson } from '../areas/people/projection.ts';
import { personRules } from '../areas/people/rules.ts';
import { filesNamed } from '../areas/referral/files.ts';
import { projectReferral } from '../areas/referral/projection.ts';
import { overMeanwhile, referralRules } from '../areas/referral/rules.ts';
import { tellsOfReferral } from '../areas/referral/tells.ts';
import { projectTransfer } from '../areas/transfer/projection.ts';
import { transferRules } from '../areas/transfer/rules.ts';
import { tellsOfOffer } from '../areas/transfer/tells.ts';
import { calendarOf } from '../core/clock/pack-calendar.ts';
import type { Pack } from '../core/pack/pack.ts';
import { type KindOfFile, kindOfFile } from './store/registry.ts';

/** The kinds of file that the areas keep, with the clocks of the country's procedures. */
export const kindsOfFile = (
  pack: Pick<Pack, 'procedures' | 'standards' | 'holidays'>,
): readonly KindOfFile[] => {
  const { procedures, standards } = pack;
  const clocks = { procedures, standards, calendar: calendarOf(pack.holidays) };
  return [
    kindOfFile({ rules: caseRules, drawsIn: drawnIn, project: projectCase(clocks), tells: tellsOfCase }),
    kindOfFile({ rules: personRules, project: projectPerson }),
    kindOfFile({ rules: householdRules, project: projectHousehold }),
    kindOfFile({ rules: concernRules, project: projectConcern(clocks), tells: tellsOfConcern }),
    kindOfFile({ rules: conferenceRules, project: projectConference, tells: tellsOfConference }),
    kindOfFile({ rules: transferRules, project: projectTransfer, tells: tellsOfOffer }),
    kindOfFile({
      rules: referralRules,
      project: projectReferral(clocks),
      filesNamed,
      toOutsider: overMeanwhile,
      tells: tellsOfReferral,
    }),
  ];
};
