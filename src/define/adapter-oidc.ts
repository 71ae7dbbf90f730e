import { bffFromAddress } from '../backends/oidc/bff-options.ts';
import { bff } from '../backends/oidc/bff.ts';
import { oidc } from '../backends/oidc/oidc.ts';
import { fromAddress } from '../backends/oidc/options.ts';
import { registerAdapter } from '../client/adapters.ts';

registerAdapter('oidc', (address) => {
  const here = location.href;
  const { searchParams } = new URL(address, here);
  return searchParams.get('preset') === 'bff'
    ? bff(bffFromAddress(address, here))
    : oidc(fromAddress(address, here));
});
