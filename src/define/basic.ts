// What a page with a login on it needs: the login and the user menu.
import './avain-login.ts';
import './avain-user-menu.ts';
