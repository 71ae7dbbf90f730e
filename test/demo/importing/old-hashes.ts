/** The password of every hash here but ASP.NET's. */
export const PASSWORD = 'Tuli & vesi ää';

/** Hashes as other systems have made them: what made it, the hash, its kind, and its password where that is another. */
export const oldHashes: readonly (readonly [string, string, string, string?])[] = [
  ['PHP, bcrypt', '$2y$05$OyXib1/EHII7l7caaPdkQeBPHQGqbqux7zXYQHuNgj//I0.uCPsQ.', 'bcrypt-5'],
  ['Django, bcrypt', 'bcrypt$$2b$05$b40kwfW.7A.1JT8EbIgUE.hbY.HQOysvyhZDxeyDcH0ryeQWYxBKS', 'bcrypt-5'],
  [
    'Django, bcrypt of a hash',
    'bcrypt_sha256$$2b$05$lOG9836GrYOVyehRsSbEI.61y0q9Q3FmuVisZzX5ZrH9TaY9t8QtC',
    'bcrypt-5',
  ],
  [
    'Django, PBKDF2',
    'pbkdf2_sha256$1200$suolaaSuolaa1234567890$8f2qa0pwQwDnNq0uZUHJsb4cwB0YobEu81Qk3+INLZ4=',
    'pbkdf2-sha256-32',
  ],
  [
    'Django, PBKDF2 with SHA-1',
    'pbkdf2_sha1$1300$suolaaSuolaa1234567890$EhwcudJx/Tgpx2+iC7JxGea4I7k=',
    'pbkdf2-sha1-20',
  ],
  [
    'ASP.NET Core Identity',
    'AQAAAAEAACcQAAAAEAABAgMEBQYHCAkKCwwNDg+yWU7rLgUwPZb1Itsmra7cbxw2EFpwpVFIEtP+JIuUEw==',
    'pbkdf2-sha256-32',
    'my password',
  ],
  [
    'Django, scrypt',
    'scrypt$1024$suolaaSuolaa1234567890$8$2$1WNtuD3dSJ/HB5StBTvK3BCLn1NmRlbZ7Zfieg/jTeQW07RaLbrrjPkySs3wRMS+fJlKo+cb8zfkJXtDsHYcEw==',
    'scrypt-1024-8-2-64',
  ],
  [
    'passlib, scrypt',
    '$scrypt$ln=10,r=8,p=1$/f///z9HqBUiJATAeO+91w$tTZDdek/0KUYLdnV/af8gWvFjj2kM4OXvJO9xg0KAwI',
    'scrypt-1024-8-1-32',
  ],
  [
    'PHP, Argon2id',
    '$argon2id$v=19$m=1024,t=2,p=1$Qm10M2hjYjc0QTFOS3dGTg$rVXEhfrbWEPuy8vw0/nzoyACCqBqLNDL+l1xvnkWiuI',
    'argon2-argon2id-1024-2-1-32',
  ],
  [
    'PHP, Argon2i',
    '$argon2i$v=19$m=512,t=3,p=1$REs3ai53NHFCa09kelFZag$KwOad/ZjqguogObw8xHilg+guoHfBBBUV6C1kKvkv+8',
    'argon2-argon2i-512-3-1-32',
  ],
  [
    'Django, Argon2',
    'argon2$argon2id$v=19$m=102400,t=2,p=8$c3VvbGFhU3VvbGFhMTIzNDU2Nzg5MA$PKwpg9sGBf/hVAjzEqPKOm7Pv04qbftofS+iGsvpKeo',
    'argon2-argon2id-102400-2-8-32',
  ],
];
