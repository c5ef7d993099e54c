// SPDX-License-Identifier: GPL-3.0-or-later
// Look and language of the program: what the settings say, applied to the application. One per program, made by the
// composition root before the first window.
#pragma once

#include "ui/widgets/system_scheme.h"
#include "ui/widgets/theme.h"

#include <QTranslator>

class QSettings;

namespace parvis::ui {

// The languages there are: {"en", "English"}, {"fr", "Français"}.
QList<std::pair<QString, QString>> languages();

class Appearance : public QObject
{
    Q_OBJECT
public:
    // Reads ui/theme and ui/language. Installs translations, default locale, style, fonts, palette, icon.
    explicit Appearance(QApplication& app, QSettings& settings, QObject* parent = nullptr);

    ThemeChoice themeChoice() const { return m_choice; }
    void setTheme(ThemeChoice choice); // at once, and remembered
    bool isDark() const;
    QString languageChoice() const;          // "auto", "en", "fr"
    void setLanguage(const QString& choice); // remembered; windows made afterwards speak it

private:
    void loadTranslations();
    QApplication& m_app;
    QSettings& m_settings;
    SystemScheme m_system;
    ThemeChoice m_choice;
    QTranslator m_own, m_qt;
};

} // namespace parvis::ui
