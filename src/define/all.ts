import './avain-account.ts';
import './avain-login.ts';
import './avain-notice.ts';
import './avain-register.ts';
import './avain-reset.ts';
import './avain-session.ts';
import './avain-user-menu.ts';
import './when.ts';
