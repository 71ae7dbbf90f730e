// What a page with a login on it needs: the login, the user menu, and parts that are shown by session.
import './avain-login.ts';
import './avain-user-menu.ts';
import './when.ts';
