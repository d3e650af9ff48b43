import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface HiddenNames {
  hidden: boolean;
  setHidden: (hidden: boolean) => void;
}

const Context = createContext<HiddenNames>({ hidden: false, setHidden: () => undefined });
const place = 'rrjet.hidden-names';

/** For a screen that others can see: every PersonName below shows initials until this is switched off. */
export const HiddenNamesProvider = ({ children }: { children: ReactNode }) => {
  const [hidden, keep] = useState(() => sessionStorage.getItem(place) === 'yes');
  const value = useMemo(
    () => ({
      hidden,
      setHidden: (next: boolean) => {
        sessionStorage.setItem(place, next ? 'yes' : 'no');
        keep(next);
      },
    }),
    [hidden],
  );
  return <Context value={value}>{children}</Context>;
};

export const useHiddenNames = (): HiddenNames => useContext(Context);
