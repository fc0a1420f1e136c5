"""A password is found however a text says that it is one, whole, and nothing beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.privacy.find import find_secrets
from wizard.privacy.hit import SecretKind
from wizard.privacy.mask import Masker

WRITTEN = (
    "<password>{}</password>",
    "<password>\n  {}\n</password>",
    "<Password type='x'>{}</Password>",
    "<ns:password>{}</ns:password>",
    '<password value="{}"/>',
    "<password value='{}' x='1'/>",
    '<add key="Password" value="{}" />',
    "<entry><key>password</key><value>{}</value></entry>",
    '<property name="password">{}</property>',
    "<param name='haslo' value='{}'/>",
    "<haslo>{}</haslo>",
    "<Hasło>{}</Hasło>",
    "<userPassword>{}</userPassword>",
    '<wsse:Password Type="http://x#PasswordText">{}</wsse:Password>',
    "<password><![CDATA[{}]]></password>",
    "&lt;password&gt;{}&lt;/password&gt;",
    '{{\\"password\\":\\"{}\\"}}',
    '{{\\\\\\"password\\\\\\":\\\\\\"{}\\\\\\"}}',
    "{{'password': '{}'}}",
    '{{"password" : "{}"}}',
    '{{password:"{}"}}',
    "password: {}",
    'password: "{}"',
    "password:\n  {}",
    "password: >\n  {}",
    "password: |\n    {}\nnext: 1",
    "- password: '{}'",
    "password={}",
    "password = {}",
    "password={}&x=1",
    "?password={}&login=a",
    "PASSWORD={};",
    "DB_PASS={}",
    "DB_PASSWORD='{}'",
    "export PGPASSWORD={}",
    "MYSQL_PWD={}",
    "--password {}",
    "--password={}",
    "hasło to {}",
    "Hasło to: {}",
    "moje hasło: {}",
    "hasło - {}",
    "hasło – {}",
    "haslo {}",
    'Hasło: "{}"',
    "hasłem {}",
    "hasłem jest {}",
    'Zalogowałem się hasłem "{}"',
    "login: anna hasło: {}",
    "login/hasło: anna/{}",
    "Login: anna\nHasło: {}",
    "pwd:{}",
    "pass:{}",
    "Pass: {}",
    "hasło do poczty to {}",
    "hasło do mojego konta: {}",
    "hasło do konta anna@x.pl: {}",
    "password for anna is {}",
    "my password is {}",
    "passwd {}",
    "user:pass=anna:{}",
    "curl -u anna:{} https://x.example/",
    "https://anna:{}@x.example/",
    "password {}",
    "Password\t{}",
    "Hasło;{}",
    "Hasło\n{}",
    "| hasło | {} |",
    "login;haslo\nanna;{}",
    "login,password\nanna,{}",
    "PASSWORD '{}'",
    "IDENTIFIED BY '{}'",
    "Pwd={};Uid=a",
    'password["{}"]',
    "password => '{}'",
    'password := "{}"',
    'setPassword("{}")',
    'password("{}")',
    '$password = "{}";',
    "hasło={}",
    "haslo%3D{}",
    "password%3D{}",
    "password\\u003a \\u0022{}",
    "pass%77ord={}",
    "ｐａｓｓｗｏｒｄ: {}",
    "Passwort: {}",
    "mot de passe: {}",
    "contraseña: {}",
    "пароль: {}",
    "Kennwort: {}",
    "hasło jednorazowe: {}",
    "nowe hasło {}",
    "stare hasło: {}, nowe: {}",
    "hasło tymczasowe: {}",
    "hasło startowe to {}",
    "Twoje hasło: {}",
    "secret: {}",
    "token={}",
    "passphrase: {}",
    "Password is: {}",
    "password ({})",
    "hasło ({})",
    "hasło [{}]",
    "hasło „{}”",
    "hasło „{}”",
    "credentials: anna:{}",
    "dane logowania: anna / {}",
    "Authorization: Basic {}",
    "db.password={}",
    "spring.datasource.password={}",
    "smtp_password: {}",
    "wifi password: {}",
    "<td>Hasło</td><td>{}</td>",
    "<tr><th>Password</th>\n<td>{}</td></tr>",
    '<label>Hasło</label><input value="{}">',
    '<input name="password" value="{}">',
    "<input id='haslo' type='text' value='{}'>",
    "<dt>Hasło</dt><dd>{}</dd>",
    '"name":"password","value":"{}"',
    "name=password; value={}",
    'Content-Disposition: form-data; name="password"\r\n\r\n{}\r\n--',
    "password\u200b: {}",
    "hasło\xa0to\xa0{}",
)  # fmt: skip
"""In markup, programs, tables, mails and sentences."""

CHOSEN = ("Kotek7!x", "zażółć-Gęślą1", "p4$$w0rd", "Ab3/xY+z9", "12345678a")

NONE = (
    "login: anna", "konto: 510284736", "hasło nie działa", "Hasło zostało zmienione", "password must contain 8 characters",
    "Hasło musi mieć 8 znaków", "hasło wygasło 3.11.2026", "pin do karty", "PIN: ****", "token wygasł", "<password/>", "passed: 12",
    "password: required|min:8", "error: invalid password for user anna", "Password reset for order 12345678", "secret santa", "secret: yes",
    "</password> tekst dalej", "<th>Hasło</th><th>Data</th>", "hasło - login/e-mail", "Hasło: nie pamiętam", "password: null",
    "login;data\nanna;2026-11-03", "Data;Opis;Kwota\n2026-11-03;hasło zmienione;10,00",
)  # fmt: skip


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("password", CHOSEN)
def test_a_password_is_gone_however_it_is_told(written: str, password: str) -> None:
    if "://" in written and "/" in password:
        password = password.replace("/", ".")
    text = (
        written.replace("{{", "\0")
        .replace("}}", "\1")
        .replace("{}", password)
        .replace("\0", "{")
        .replace("\1", "}")
    )
    masked = Masker().mask(text).text
    assert not any(password[at : at + 4] in masked for at in range(len(password) - 3)), masked


@pytest.mark.parametrize("text", NONE)
def test_what_only_speaks_of_passwords_stays(text: str) -> None:
    assert [hit for hit in find_secrets(text) if hit.kind in (SecretKind.PASSWORD, SecretKind.TOKEN)] == []


@pytest.mark.parametrize(
    "text",
    [
        "login: anna@firma.pl",
        "konto: anna@firma.pl",
        "hasło do konta anna@firma.pl",
        "hasło do konta: anna@firma.pl",
    ],
)
def test_an_address_that_says_whose_account_it_is_is_no_password(text: str) -> None:
    assert [hit.kind for hit in find_secrets(text)] == [SecretKind.EMAIL]
    assert Masker(keep=("anna@firma.pl",)).mask(text).text == text


def test_an_element_is_taken_whole_and_its_neighbours_are_left() -> None:
    text = "<a><password>moje długie hasło</password><user>anna</user></a>"
    assert Masker().mask(text).text == "<a><password>⟦password 1⟧</password><user>anna</user></a>"


def test_a_quote_inside_a_quoted_password_does_not_end_it() -> None:
    assert (
        Masker().mask(r'{"password":"ab\"cd7","user":"anna"}').text
        == '{"password":"⟦password 1⟧","user":"anna"}'
    )


def test_below_its_head_every_row_of_a_table_loses_it() -> None:
    text = "login;hasło;data\nanna;kotek;2026-11-03\njan;burek;2026-11-04\n\nkoniec;kotek;x\n"
    assert Masker().mask(text).text == (
        "login;hasło;data\nanna;⟦password 1⟧;2026-11-03\njan;⟦password 2⟧;2026-11-04\n\nkoniec;kotek;x\n"
    )


def test_a_code_below_its_head_goes_too() -> None:
    assert Masker().mask("nr,cvv\n1,123\n2,987").text == "nr,cvv\n1,⟦card code 1⟧\n2,⟦card code 2⟧"


@given(st.text(alphabet="hasło:=<>/\"' \\n;|{}[]()„”-pwd1", max_size=60))
def test_any_text_about_passwords_can_be_masked_and_masked_again(text: str) -> None:
    once = Masker().mask(text).text
    assert Masker().mask(once).text == once


def test_a_percent_sign_in_a_password_is_no_end_of_it() -> None:
    assert Masker().mask("--password=ox7BC%1D.?aE97a sklep").text == "--password=⟦password 1⟧ sklep"
