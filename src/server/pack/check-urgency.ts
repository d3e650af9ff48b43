import { type Urgency, urgencyFacts } from '../../core/pack/urgency-schema.ts';
import { twice } from './check-team.ts';
import type { Problem, Written } from './written-file.ts';

/** A reason counts in the direction in which its fact is worse; otherwise an added danger could lower a case. */
export const checkUrgency = (file: Written<Urgency>): Problem[] => {
  const { value, problem } = file;
  return [
    ...twice(file, value.reasons, (at) => ['reasons', at]),
    ...value.reasons.flatMap((reason, at) => {
      const worse = urgencyFacts[reason.fact];
      if ('below' in reason)
        return worse === 'less'
          ? []
          : [problem(['reasons', at, 'below'], `more of "${reason.fact}" is worse: write "from"`)];
      return worse === 'more'
        ? []
        : [problem(['reasons', at, 'from'], `less of "${reason.fact}" is worse: write "below"`)];
    }),
  ];
};
