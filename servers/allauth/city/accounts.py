from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django import forms
from django.conf import settings


class SignupForm(forms.Form):
    """What an account has beside an address and a password."""

    name = forms.CharField(max_length=200)

    def signup(self, request, user):
        user.name = self.cleaned_data["name"]
        user.save()


class AccountAdapter(DefaultAccountAdapter):
    def populate_username(self, request, user):
        """Nobody gets a user name any more. allauth would make one of the e-mail address."""
        user.username = None

    def get_email_confirmation_url(self, request, emailconfirmation):
        """A first address is proved on the page for new accounts, another one in the settings."""
        addresses = emailconfirmation.email_address.user.emailaddress_set
        known = addresses.filter(verified=True).exists()
        url = super().get_email_confirmation_url(request, emailconfirmation)
        return url.replace(settings.ACCOUNT_PAGE, settings.ACCOUNT_PAGE if known else settings.REGISTER_PAGE)


class MFAAdapter(DefaultMFAAdapter):
    def get_public_key_credential_rp_entity(self):
        """Passkeys belong to the site of the pages, whatever name a proxy calls this server by."""
        return {"id": urlsplit(settings.PAGES).hostname, "name": settings.MFA_TOTP_ISSUER}
