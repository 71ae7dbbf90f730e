import { Login } from './Login';
import { UserMenu } from './UserMenu';

export function App() {
  return (
    <>
      <header>
        <UserMenu />
      </header>
      <main>
        <Login />
      </main>
    </>
  );
}
