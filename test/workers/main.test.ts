import { describe } from 'vitest';
import { workersKeepTheirPromises } from './main.shared.ts';

describe('workers on PostgreSQL', () => {
  workersKeepTheirPromises(() => null);
});
