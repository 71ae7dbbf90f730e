import { AuthError } from '../../src/core/errors.ts';
import type { Body } from './goal.ts';

/**
 * What somebody answered to a `confirm` step: yes, or back.
 *
 * @throws AuthError `invalid-input` for neither
 */
export function isConfirmed({ confirmed, back }: Body): boolean {
  if (back === true) return false;
  if (confirmed === true) return true;
  throw new AuthError('invalid-input', { detail: 'neither confirmed nor back' });
}
