import { useCallback, useState } from 'react';

/** Which questions the reader has answered and left: what is wrong in them is shown from then on. */
export const useTouched = () => {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback((key: string) => setTouched((now) => new Set(now).add(key)), []);
  return { isTouched: (key: string) => touched.has(key), touch };
};

/** Which rows were opened or closed by hand. */
export const useOpenRows = () => {
  const [rows, setRows] = useState<ReadonlyMap<string, boolean>>(new Map());
  const openRow = useCallback(
    (row: string, open: boolean) => setRows((now) => new Map(now).set(row, open)),
    [],
  );
  return { isRowOpen: (row: string) => rows.get(row), openRow };
};
