import { type ReactNode, useId, useRef, useState } from 'react';
import look from './drop.module.css';

interface Props {
  /** What stands in the button. */
  children: ReactNode;
  /** Said before the button's content, where that alone does not tell what it opens. */
  label?: string;
  /** Said after it. */
  after?: string;
  className?: string;
  /** What opens below; it gets a function that closes it. */
  content: (close: () => void) => ReactNode;
  align?: 'start' | 'end';
}

const margin = 8;

/**
 * A button that opens something small below itself. It stands on the browser's own popover: Escape and a click
 * beside close it, the focus returns by itself, and it costs next to no code.
 */
export const Drop = ({ children, label, after, className, content, align = 'start' }: Props) => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = () => {
    const from = button.current?.getBoundingClientRect();
    const at = panel.current;
    if (!from || !at) return;
    const { width, height } = at.getBoundingClientRect();
    const wanted = align === 'end' ? from.right - width : from.left;
    const below = from.bottom + 6;
    at.style.left = `${Math.max(margin, Math.min(wanted, window.innerWidth - width - margin))}px`;
    at.style.top = `${below + height > window.innerHeight && from.top > height ? from.top - height - 6 : below}px`;
  };
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-expanded={open}>
        {label && <span className={look.said}>{label} </span>}
        {children}
        {after && <span className={look.said}> {after}</span>}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={look.panel}
        onToggle={(event) => {
          const opens = event.newState === 'open';
          setOpen(opens);
          if (opens) requestAnimationFrame(place);
        }}
      >
        {open && content(() => panel.current?.hidePopover())}
      </div>
    </>
  );
};

interface ItemProps {
  icon?: ReactNode;
  end?: ReactNode;
  current?: boolean;
  lang?: string;
  onClick: () => void;
  children: ReactNode;
}

/** One line to choose in a Drop. */
export const DropItem = ({ icon, end, current, lang, onClick, children }: ItemProps) => (
  <button
    type="button"
    className={look.item}
    aria-current={current || undefined}
    lang={lang}
    onClick={onClick}
  >
    {icon}
    <span>{children}</span>
    {end}
  </button>
);

export const DropLine = () => <hr className={look.line} />;
