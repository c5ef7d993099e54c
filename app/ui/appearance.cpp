// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "ui/widgets/icons.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTimer>

namespace parvis::ui {

using namespace Qt::StringLiterals;

QList<std::pair<QString, QString>> languages()
{
    return {{u"en"_s, u"English"_s}, {u"fr"_s, u"Français"_s}};
}

Appearance::Appearance(QApplication& app, QSettings& settings, QObject* parent)
    : QObject(parent),
      m_app(app),
      m_settings(settings),
      m_choice(themeChoiceFromName(settings.value(u"ui/theme"_s).toString()))
{
    initResources();
    loadTranslations();
    applyTheme(m_app, m_choice, m_system.isDark());
    QApplication::setWindowIcon(applicationIcon());
    connect(&m_system, &SystemScheme::changed, this, [this](bool dark) { applyTheme(m_app, m_choice, dark); });
    // After the first paint: a slow session bus must not hold up the window.
    QTimer::singleShot(0, &m_system, &SystemScheme::askPortal);
}

void Appearance::setTheme(ThemeChoice choice)
{
    m_choice = choice;
    m_settings.setValue(u"ui/theme"_s, themeChoiceName(choice));
    applyTheme(m_app, m_choice, m_system.isDark());
}

bool Appearance::isDark() const
{
    return tokens(QApplication::palette()).dark;
}

QString Appearance::languageChoice() const
{
    const QString choice = m_settings.value(u"ui/language"_s).toString();
    for (const auto& [code, name] : languages()) {
        if (code == choice)
            return code;
    }
    return u"auto"_s;
}

void Appearance::setLanguage(const QString& choice)
{
    m_settings.setValue(u"ui/language"_s, choice);
    loadTranslations();
}

void Appearance::loadTranslations()
{
    const QString choice = languageChoice();
    const QLocale system = QLocale::system();
    QLocale locale = system;
    if (choice != "auto"_L1 && QLocale(choice).language() != system.language())
        locale = QLocale(QLocale(choice).language(), system.territory());
    // English of no country ("C", a bare "en") would mean American dates; the international form is the safer guess.
    if (locale.language() == QLocale::C || (locale.language() == QLocale::English && system.language() == QLocale::C))
        locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);
    m_app.removeTranslator(&m_own);
    m_app.removeTranslator(&m_qt);
    if (m_own.load(locale, u"parvis"_s, u"_"_s, u":/i18n"_s) || m_own.load(u":/i18n/parvis_en.qm"_s))
        m_app.installTranslator(&m_own);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_app.installTranslator(&m_qt);
    m_app.setLayoutDirection(locale.textDirection());
}

} // namespace parvis::ui
