import type { ApproverRow } from './planner-tables';
import type { SignOffLimits } from './common-settings';

/** Made-up people. Nobody can own the domain example.com (RFC 2606). */
export function madeUpApprovers({ manager, director }: SignOffLimits): ApproverRow[] {
  return [
    { email: 'amira.hughes@example.com', name: 'Amira Hughes', tier: 'manager', limit: manager },
    { email: 'tom.ferrier@example.com', name: 'Tom Ferrier', tier: 'manager', limit: manager },
    { email: 'sian.okafor@example.com', name: 'Sian Okafor', tier: 'director', limit: director },
    { email: 'jo.lindqvist@example.com', name: 'Jo Lindqvist', tier: 'director', limit: director },
    { email: 'ruth.adeyemi@example.com', name: 'Ruth Adeyemi', tier: 'executive', limit: null },
  ];
}
