import { Check, ChevronDown, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import look from './combobox.module.css';
import { type Option, useCombobox } from './use-combobox.ts';

interface Props {
  id: string;
  options: readonly Option[];
  chosen: readonly string[];
  /** What the field shows while nobody types in it. */
  said: string;
  onPick: (value: string) => void;
  /** Takes the answer away; without it there is no such button. */
  onClear?: (() => void) | undefined;
  several?: boolean;
  label: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  placeholder: string;
  draw?: (option: Option) => ReactNode;
}

/** A field in which one types to find, with the choices below it: the ARIA combobox with a list. */
export const Combobox = ({ id, options, chosen, said, onPick, onClear, several, ...props }: Props) => {
  const { t } = useTranslation('form');
  const list = useCombobox(options);
  const input = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.open) lines.current?.children[list.at]?.scrollIntoView({ block: 'nearest' });
  }, [list.open, list.at]);

  const show = () =>
    list.show(Math.max(0, several ? 0 : list.shown.findIndex(({ value }) => chosen.includes(value))));
  const pick = (option: Option | undefined) => {
    if (!option) return;
    onPick(option.value);
    list.type(null);
    if (!several) list.close();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const down = event.key === 'ArrowDown';
    if (down || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.open) list.move(down ? 1 : -1);
      else show();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (list.open) pick(list.shown[list.at]);
      else show();
    } else if (event.key === 'Escape' && list.open) {
      event.preventDefault();
      event.stopPropagation();
      list.type(null);
      list.close();
    } else if (event.key === 'Backspace' && several && list.text === null) {
      const last = chosen.at(-1);
      if (last !== undefined) onPick(last);
    }
  };
  const stray = !list.open && list.text !== null && list.text.trim() !== '';
  return (
    <div className={look.field}>
      <input
        ref={input}
        id={id}
        role="combobox"
        type="text"
        className={look.input}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-expanded={list.open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={list.open && list.at >= 0 ? `${id}-${list.at}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || stray || undefined}
        aria-required={props.required || undefined}
        placeholder={props.placeholder}
        value={list.text ?? said}
        onChange={(event) => {
          list.type(event.currentTarget.value);
          list.show();
        }}
        onClick={show}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={list.close}
        onKeyDown={press}
      />
      {onClear && chosen.length > 0 && (
        <button
          type="button"
          className={look.clear}
          aria-label={`${t('clear')}: ${props.label}`}
          onClick={() => {
            onClear();
            list.type(null);
            input.current?.focus();
          }}
        >
          <X size={16} aria-hidden />
        </button>
      )}
      <ChevronDown size={18} aria-hidden className={look.chevron} />
      <div
        ref={lines}
        id={`${id}-list`}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable={several || undefined}
        className={look.list}
        hidden={!list.open || list.shown.length === 0}
      >
        {list.open &&
          list.shown.map((option, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field and is heard there
            <div
              key={option.value}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(option.value)}
              className={look.option}
              data-at={at === list.at || undefined}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => list.goTo(at)}
              onClick={() => pick(option)}
            >
              <Check size={16} aria-hidden className={look.check} />
              <span>
                {props.draw?.(option) ?? option.label}
                {option.below && <span className={look.below}>{option.below}</span>}
              </span>
            </div>
          ))}
      </div>
      {list.open && list.shown.length === 0 && <p className={look.none}>{t('noChoice')}</p>}
      {list.open && list.hiddenCount > 0 && (
        <p className={look.more}>{t('moreChoices', { count: list.hiddenCount })}</p>
      )}
      {stray && (
        <p role="alert" className={look.stray}>
          {t('fromList', { text: list.text })}
        </p>
      )}
    </div>
  );
};
