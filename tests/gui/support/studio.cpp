// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/studio.h"

#include "support/quiet.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>
#include <QWidget>

namespace parvis::test {

using namespace Qt::StringLiterals;

void Studio::settle() const
{
    letArrive(350);
}

void Studio::take(QWidget& widget, const QString& name) const
{
    const QString file = u"%1-%2.png"_s.arg(name, suffix);
    if (!only.isEmpty() && !file.contains(only))
        return;
    settle();
    widget.grab().save(QDir(folder).filePath(file));
    QTextStream(stdout) << file << Qt::endl;
}

int runStudio(int argc, char** argv, const std::function<void(const Studio&)>& session)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"shots"_s, u"where the pictures go"_s, u"DIR"_s});
    parser.addOption({u"only"_s, u"only pictures whose name contains TEXT"_s, u"TEXT"_s});
    parser.addOption({u"set"_s, u"only the set whose name contains TEXT, as fr-dark-1920x1080"_s, u"TEXT"_s});
    parser.addOption({u"quick"_s, u"light English 1280x800 only"_s});
    parser.process(app);
    const QString folder = parser.value(u"shots"_s);
    if (folder.isEmpty()) {
        QTextStream(stderr) << QFileInfo(QString::fromLocal8Bit(argv[0])).fileName()
                            << " --shots DIR [--only TEXT] [--set TEXT] [--quick]\n";
        return 2;
    }
    QDir().mkpath(folder);
    const QString wanted = parser.isSet(u"quick"_s) ? u"en-light-1280"_s : parser.value(u"set"_s);
    for (const bool french : {false, true}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                const QString name = u"%1-%2-%3x%4"_s.arg(french ? u"fr"_s : u"en"_s, dark ? u"dark"_s : u"light"_s)
                                         .arg(size.width())
                                         .arg(size.height());
                if (name.contains(wanted))
                    session({folder, parser.value(u"only"_s), name, size, french, dark});
            }
        }
    }
    return 0;
}

} // namespace parvis::test
