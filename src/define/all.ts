import './avain-login.ts';
import './avain-user-menu.ts';
