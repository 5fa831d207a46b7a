import type { ApproverRow } from '../network-workbook/planner-tables';

/** Made-up people; example.com is a domain that nobody can own. */
export const APPROVERS: readonly ApproverRow[] = [
  { email: 'amira.hughes@example.com', name: 'Amira Hughes', tier: 'manager', limit: 2_500 },
  { email: 'tom.ferrier@example.com', name: 'Tom Ferrier', tier: 'manager', limit: 2_500 },
  { email: 'sian.okafor@example.com', name: 'Sian Okafor', tier: 'director', limit: 10_000 },
  {
    email: 'james.lindqvist@example.com',
    name: 'James Lindqvist',
    tier: 'director',
    limit: 10_000,
  },
  { email: 'ruth.adeyemi@example.com', name: 'Ruth Adeyemi', tier: 'executive', limit: null },
];
