import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Level } from './level.ts';
import look from './record.module.css';

export const RecordTitle = ({ level, children }: { level: Level; children: ReactNode }) => (
  <Title order={level} size={level === 2 ? 'h3' : 'h4'} className={look.title}>
    {children}
  </Title>
);
