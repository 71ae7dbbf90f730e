/** Texts of the account settings. Functions are given a name, a date or a device as it is shown. */
export interface AccountMessages {
  readonly heading: string;
  readonly lead: (name: string) => string;
  /** Heading where nobody is logged in. */
  readonly logInFirst: string;
  readonly logInFirstLead: string;
  /** The session has ended under a form that somebody is filling in. */
  readonly sessionGone: string;
  /** On the link of that error. It opens a new tab, so that the form stays. */
  readonly logInElsewhere: string;
  readonly back: string;
  readonly sending: string;

  readonly email: string;
  readonly emailHint: string;
  readonly oldUsername: (username: string) => string;
  readonly changeEmail: string;
  readonly newEmailLead: string;
  readonly currentEmail: string;
  readonly newEmail: string;
  /** Asks for the mail to the new address: with a link or with a code, as the server does. */
  readonly sendMail: string;
  readonly sameEmail: string;
  /** Says the same whether the address is somebody's or not. */
  readonly mailSent: (address: string) => string;
  readonly confirmEmail: string;
  readonly confirmEmailLead: (address: string) => string;
  readonly confirmEmailYes: string;
  /** The link of a mail is too old, or has been used. */
  readonly linkGone: string;
  /** The link of a mail is for whoever asked for the new address, who is not logged in here. */
  readonly logInToConfirm: string;
  /** The link of a mail is for another account than the one that is logged in. */
  readonly linkOfOther: string;

  readonly password: string;
  readonly passwordHint: string;
  readonly changePassword: string;
  readonly newPasswordLead: string;

  readonly passkeys: string;
  readonly passkeysHint: string;
  readonly noPasskeys: string;
  readonly created: (date: string) => string;
  readonly used: (date: string) => string;
  readonly remove: string;
  /** What the button does, for a screen reader; begins with `remove`. */
  readonly removeNamed: (name: string) => string;
  readonly removeHint: string;
  readonly removePasskey: string;
  readonly addPasskey: string;
  readonly newPasskeyLead: string;
  readonly passkeyName: string;
  readonly passkeyNameHint: string;
  readonly createPasskey: string;
  readonly creatingPasskey: string;
  readonly passkeyCancelled: string;
  readonly passkeyKnown: string;
  readonly noPasskeySupport: string;

  readonly codes: string;
  readonly codesOn: string;
  readonly codesOff: string;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly turnOffLead: string;
  readonly newTotpLead: string;
  /** What to do, one after another. */
  readonly openApp: string;
  readonly scan: string;
  readonly typeCode: string;
  /** Name of the picture. The secret in it stands below as text. */
  readonly qrCode: string;
  readonly secret: string;
  readonly copySecret: string;
  readonly totpCode: string;
  readonly missingCode: string;
  readonly confirmCode: string;

  readonly recoveryCodes: string;
  readonly recoveryCodesLead: string;
  readonly copyCodes: string;
  readonly downloadCodes: string;
  /** Name of the file, with its ending. */
  readonly codesFile: string;
  readonly printCodes: string;
  readonly codesSaved: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly sessions: string;
  readonly sessionsHint: string;
  readonly thisDevice: string;
  readonly loggedInAt: (date: string) => string;
  /** What the button does, for a screen reader; begins with `common.logOut`. */
  readonly logOutDevice: (device: string) => string;
  readonly logOutOthers: string;

  readonly closing: string;
  readonly closingHint: string;
  readonly deleteAccount: string;
  readonly confirmDelete: string;
  readonly confirmDeleteLead: string;
  readonly deleted: string;
  readonly deletedLead: string;
  readonly emailChanged: string;
  readonly emailChangedLead: string;

  /** Said once after something has been done. */
  readonly done: {
    readonly 'change-email': string;
    readonly 'change-password': string;
    readonly 'add-passkey': string;
    readonly 'remove-passkey': string;
    readonly 'totp-on': string;
    readonly 'totp-off': string;
    readonly 'end-session': string;
    readonly 'end-others': string;
  };
}
