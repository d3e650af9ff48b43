import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictsOf } from '../../core/chronology/conflict.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Form } from '../../core/forms/index.ts';
import { newId } from '../../core/id.ts';
import { FormView } from '../../web/form/form-view.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { useTabTitle } from '../../web/parts/use-tab-title.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { registrationOf } from './identity.ts';
import { useThisPerson } from './person-context.tsx';
import { useRegister } from './use-register.ts';
import { useRegistrationForm } from './use-said.ts';

const Registering = ({ form, record }: { form: Form; record: FormRecord | null }) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const navigate = useNavigate();
  const { open } = useThisPerson();
  const { sayMember } = useColleagues();
  const fresh = useMemo(() => newId(), []);
  const { submit, settle } = useRegister(form, record, record?.id ?? fresh);
  const { id } = open.file.ref;
  const leave = () => void navigate({ to: `/people/${id}` });
  return (
    <FormView
      form={form}
      record={record}
      draftKey={`person/${id}/${form.form}/${record?.id ?? 'new'}`}
      to={`/people/${id}/registration`}
      title={`${sayLabel(form.title, language)} · ${id.slice(-4).toUpperCase()}`}
      mayWrite={open.mayWrite}
      hidden={open.hidden}
      conflicts={record ? conflictsOf(record) : []}
      settle={settle}
      sayWho={sayMember}
      sentWords={null}
      unfinished
      onCancel={leave}
      onSubmit={async (result) => {
        const refusal = await submit(result);
        if (refusal) return refusal;
        tell({ text: t(result.complete ? 'saved' : 'savedUnfinished') });
        leave();
        return undefined;
      }}
    />
  );
};

/** The registration of a person on a page of its own: begun here, or gone on with. */
export const RegistrationPage = () => {
  const { t } = useTranslation('people');
  const { open } = useThisPerson();
  const language = useLanguage();
  const record = registrationOf(open.file.records);
  const form = useRegistrationForm(record);
  const person = t('tabTitle', { id: open.file.ref.id.slice(-4).toUpperCase() });
  useTabTitle(form ? `${sayLabel(form.title, language)} · ${person}` : null);
  if (!form) return <EmptyState title={t('noForm')} />;
  return (
    <section aria-label={sayLabel(form.title, language)}>
      <Registering form={form} record={record} />
    </section>
  );
};
